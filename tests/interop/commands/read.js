// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// All that hangs on a user, as a server would send it on.
module.exports = async (db, { userId }) => {
  const byName = { order: [['name', 'ASC']] };
  const people = { include: [{ model: db.TravelCompanion, as: 'companions', through: { attributes: [] } }] };
  return {
    trips: await db.Trip.findAll({
      where: { userId },
      ...byName,
      include: [
        { model: db.Flight, as: 'flights', separate: true, order: [['flightNumber', 'ASC']] },
        { model: db.Hotel, as: 'hotels', separate: true },
        { model: db.Transportation, as: 'transportation', separate: true },
        { model: db.CarRental, as: 'carRentals', separate: true },
        { model: db.Event, as: 'events', separate: true },
        { model: db.TripInvitation, as: 'invitations', separate: true },
        ...people.include,
      ],
    }),
    vouchers: await db.Voucher.findAll({
      where: { userId },
      order: [['voucherNumber', 'ASC']],
      include: [{
        model: db.VoucherAttachment,
        as: 'attachments',
        include: [{ model: db.Flight, as: 'flight', attributes: ['flightNumber'] }],
      }, { model: db.Voucher, as: 'parent', attributes: ['voucherNumber'] }],
    }),
    companions: await db.TravelCompanion.findAll({
      where: { createdBy: userId },
      ...byName,
      include: [
        { model: db.ItemCompanion, as: 'itemCompanions', include: [{ model: db.Flight, as: 'flight' }] },
        { model: db.CompanionRelationship, as: 'relationships' },
        { model: db.User, as: 'account', attributes: ['email'] },
      ],
    }),
  };
};
