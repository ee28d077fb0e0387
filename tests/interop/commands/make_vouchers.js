// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// Vouchers as a server keeps them that has no triggers: it writes usedAmount and status itself, before the
/// attachment, after it, or both, and expects to read afterwards what it wrote.
module.exports = async (db, { userId, flightId }) => {
  const create = (voucherNumber, more = {}) => db.Voucher.create({
    userId, voucherNumber, type: 'FLIGHT', issuer: 'Aegean', currency: 'EUR', totalValue: '100.00', status: 'OPEN', ...more,
  });
  const use = (voucher, amountUsed, transaction) => db.VoucherAttachment.create({
    voucherId: voucher.id, flightId, travelerId: userId, travelerType: 'USER', amountUsed,
  }, { transaction });

  await create('N-1-unused');
  // Used before it came into the database.
  await create('N-2-used-before', { usedAmount: '25.50', status: 'PARTIALLY_USED' });

  const after = await create('N-3-attached-then-written');
  await db.sequelize.transaction(async (transaction) => {
    await use(after, '30.10', transaction);
    await after.update({ usedAmount: '30.10', status: 'PARTIALLY_USED' }, { transaction });
  });
  const before = await create('N-4-written-then-attached');
  await db.sequelize.transaction(async (transaction) => {
    await before.update({ usedAmount: '100.00', status: 'USED' }, { transaction });
    await use(before, '100.00', transaction);
  });
  const counted = await create('N-5-incremented', { usedAmount: '10.00', status: 'PARTIALLY_USED' });
  await db.sequelize.transaction(async (transaction) => {
    const locked = await db.Voucher.findByPk(counted.id, { lock: transaction.LOCK.UPDATE, transaction });
    await use(locked, '0.20', transaction);
    await locked.increment('usedAmount', { by: 0.2, transaction });
  });
  // Reissued with its balance, as the specification's reissueVoucher does.
  const old = await create('N-6-old', { usedAmount: '60.00', status: 'PARTIALLY_USED' });
  await db.sequelize.transaction(async (transaction) => {
    await db.Voucher.create({
      userId,
      voucherNumber: 'N-7-reissue',
      type: old.type,
      issuer: old.issuer,
      currency: old.currency,
      totalValue: old.remainingBalance,
      status: 'OPEN',
      parentVoucherId: old.id,
    }, { transaction });
    await old.update({ status: 'TRANSFERRED' }, { transaction });
  });

  const rows = await db.Voucher.findAll({ where: { userId }, order: [['voucherNumber', 'ASC']] });
  return {
    vouchers: rows.map(({ voucherNumber, usedAmount, remainingBalance, status }) => (
      { voucherNumber, usedAmount, remainingBalance, status }
    )),
  };
};
