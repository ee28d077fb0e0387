// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// Several requests of one server use the same voucher at the same moment.
module.exports = async (db, { userId, flightId, voucherId, amountUsed, times }) => {
  const uses = await Promise.allSettled(Array.from({ length: times }, () => (
    db.sequelize.transaction(async (transaction) => {
      const voucher = await db.Voucher.findByPk(voucherId, { transaction });
      await db.VoucherAttachment.create({
        voucherId, flightId, travelerId: userId, travelerType: 'USER', amountUsed,
      }, { transaction });
      // What it read may be out of date by now; writing it must not matter.
      await voucher.update({ usedAmount: Number(voucher.usedAmount) + Number(amountUsed) }, { transaction });
    })
  )));
  return {
    succeeded: uses.filter(({ status }) => status === 'fulfilled').length,
    refused: uses.filter(({ reason }) => reason && reason.parent && reason.parent.code === 'VI001').length,
    others: uses.filter(({ reason }) => reason && !(reason.parent && reason.parent.code === 'VI001')).map(String),
    voucher: await db.Voucher.findByPk(voucherId),
  };
};
