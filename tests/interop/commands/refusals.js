// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// Breaks one rule after another, each of which a server could miss, and tells what the database answered. What
/// needs a trip, a flight and a voucher finds those of userId.
module.exports = async (db, { userId, tripId, flightId, voucherId }) => {
  const other = await db.User.create({
    email: 'other@example.org', password: 'of no use here', firstName: 'O', lastName: 'O',
  });
  const othersTrip = await db.Trip.create({
    userId: other.id, name: 'Theirs', departureDate: '2027-01-01', returnDate: '2027-01-02',
  });
  const stranger = await db.TravelCompanion.create({ createdBy: other.id, name: 'Stranger' });
  const friend = await db.TravelCompanion.create({ createdBy: userId, name: 'Friend', email: 'f@example.org' });
  await db.TripCompanion.create({ tripId, companionId: friend.id });
  await db.TripInvitation.create({ tripId, invitedBy: userId, invitedUserId: other.id });
  const transferred = await db.Voucher.create({
    userId, voucherNumber: 'R-1', type: 'GENERAL', issuer: 'X', totalValue: '10.00', status: 'TRANSFERRED',
  });

  const trip = (values) => db.Trip.create({
    userId, name: 'T', departureDate: '2027-01-02', returnDate: '2027-01-03', ...values,
  });
  const flight = (values) => db.Flight.create({
    tripId,
    flightNumber: 'XX 1',
    origin: 'AAA',
    destination: 'BBB',
    departureDateTime: '2027-01-02T10:00:00Z',
    arrivalDateTime: '2027-01-02T11:00:00Z',
    ...values,
  });
  const voucher = (values) => db.Voucher.create({
    userId, voucherNumber: 'R-2', type: 'GENERAL', issuer: 'X', totalValue: '10.00', status: 'OPEN', ...values,
  });
  const use = (values) => db.VoucherAttachment.create({
    voucherId, flightId, travelerId: userId, travelerType: 'USER', amountUsed: '1.00', ...values,
  });
  const assign = (values) => db.ItemCompanion.create({
    itemType: 'FLIGHT', itemId: flightId, travelerType: 'COMPANION', travelerId: friend.id, ...values,
  });
  const nobody = '00000000-0000-4000-8000-000000000000';

  const attempts = {
    'return before departure': () => trip({ returnDate: '2027-01-01' }),
    'unknown purpose': () => trip({ purpose: 'vacation' }),
    'trip of nobody': () => trip({ userId: nobody }),
    'arrival before departure': () => flight({ arrivalDateTime: '2027-01-02T09:59:59Z' }),
    'flight on a missing trip': () => flight({ tripId: nobody }),
    'flight moved to the trip of somebody else': async () => (await db.Flight.findByPk(flightId)).update({
      tripId: othersTrip.id,
    }),
    'flight without a trip': () => flight({ tripId: null }),
    'same address twice': () => db.User.create({
      email: 'Other@example.org', password: 'of no use here', firstName: 'P', lastName: 'P',
    }),
    'voucher used above its total': () => voucher({ usedAmount: '10.01' }),
    'total below what is used': async () => {
      await use({ amountUsed: '60.00' });
      await (await db.Voucher.findByPk(voucherId)).update({ totalValue: '59.99' });
    },
    'use above the balance': () => use({ amountUsed: '40.01' }),
    'use below nothing': () => use({ amountUsed: '-1.00' }),
    'use of a transferred voucher': () => use({ voucherId: transferred.id }),
    'use for the companion of somebody else': () => use({ travelerType: 'COMPANION', travelerId: stranger.id }),
    'use for an unknown kind of traveller': () => use({ travelerType: 'PET' }),
    'unknown status': () => voucher({ status: 'LOST' }),
    'currency in small letters': () => voucher({ currency: 'eur' }),
    'voucher number twice': () => voucher({ voucherNumber: 'R-1' }),
    'reissue of the voucher of somebody else': () => voucher({ userId: other.id, parentVoucherId: transferred.id }),
    'companion of somebody else on a flight': () => assign({ travelerId: stranger.id }),
    'guest as a user on a flight': () => assign({ travelerType: 'USER', travelerId: other.id }),
    'companion on a missing flight': () => assign({ itemId: nobody }),
    'companion on an unknown kind of item': () => assign({ itemType: 'YACHT' }),
    'companion on a trip twice': () => db.TripCompanion.create({ tripId, companionId: friend.id }),
    'companion with the same address twice': () => db.TravelCompanion.create({
      createdBy: userId, name: 'Double', email: 'F@example.org',
    }),
    'companion deleted while on a trip': () => friend.destroy(),
    'companion deleted while on a trip, at the commit': () => (
      db.sequelize.transaction((transaction) => friend.destroy({ transaction }))
    ),
    'invitation twice': () => db.TripInvitation.create({ tripId, invitedBy: userId, invitedUserId: other.id }),
  };
  const answers = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      answers[name] = 'allowed';
    } catch (error) {
      const { code, constraint } = error.parent || {};
      answers[name] = [error.name, code, constraint].filter(Boolean).join(' ');
    }
  }
  return answers;
};
