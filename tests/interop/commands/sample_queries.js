// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('assert');
const { QueryTypes } = require('sequelize');

// The specification's sample queries, letter by letter.
const userByEmail = `
SELECT id, email, "firstName", "lastName"
FROM users
WHERE email = 'user@example.com';
`;
const upcomingTrips = `
SELECT t.*,
       COUNT(f.id) as flight_count,
       COUNT(h.id) as hotel_count
FROM trips t
LEFT JOIN flights f ON f."tripId" = t.id
LEFT JOIN hotels h ON h."tripId" = t.id
WHERE t."userId" = $1
  AND t."departureDate" >= CURRENT_DATE
GROUP BY t.id
ORDER BY t."departureDate" ASC;
`;
const flightsOfTrip = `
SELECT f.*,
       ao."name" as origin_name,
       ao."city" as origin_city,
       ad."name" as dest_name,
       ad."city" as dest_city
FROM flights f
LEFT JOIN airports ao ON ao.iata = f.origin
LEFT JOIN airports ad ON ad.iata = f.destination
WHERE f."tripId" = $1
ORDER BY f."departureDateTime" ASC;
`;
const airportSearch = `
SELECT iata, name, city, country, latitude, longitude
FROM airports
WHERE LOWER(city) LIKE LOWER($1) OR LOWER(name) LIKE LOWER($1)
ORDER BY
  CASE WHEN LOWER(iata) = LOWER($2) THEN 0 ELSE 1 END,
  CASE WHEN LOWER(city) = LOWER($2) THEN 0 ELSE 1 END,
  name ASC
LIMIT 10;
`;
const expiredVouchers = `
DELETE FROM vouchers
WHERE "expirationDate" < CURRENT_DATE - INTERVAL '2 years'
  AND status = 'EXPIRED';
`;
const answeredInvitations = `
DELETE FROM trip_invitations
WHERE status IN ('accepted', 'declined')
  AND "updatedAt" < CURRENT_DATE - INTERVAL '90 days';
`;

/// Runs them over rows of its own, beside the trip that Viatica made, which departs after today.
module.exports = async (db, { userId, tripId }) => {
  const { sequelize, User, Airport, Flight, Voucher, TripInvitation } = db;
  const select = (sql, ...bind) => sequelize.query(sql, { bind, type: QueryTypes.SELECT });

  await Airport.bulkCreate([
    { iata: 'FRA', icao: 'EDDF', name: 'Frankfurt am Main', city: 'Frankfurt', country: 'Germany',
      latitude: '50.033333', longitude: '8.570556', timezone: 'Europe/Berlin' },
    { iata: 'HND', icao: 'RJTT', name: 'Haneda', city: 'Tokyo', country: 'Japan' },
    { iata: 'NRT', name: 'Narita', city: 'Tokyo', country: 'Japan', latitude: '35.764722', longitude: '140.386389' },
  ]);
  const guest = await User.create({
    email: 'user@example.com', password: 'of no use here', firstName: 'U', lastName: 'V',
  });
  assert.deepStrictEqual(await select(userByEmail), [{
    id: guest.id, email: 'user@example.com', firstName: 'U', lastName: 'V',
  }]);

  const [trip] = await select(upcomingTrips, userId);
  assert.strictEqual(trip.id, tripId);
  assert.strictEqual(trip.flight_count, '1');
  assert.strictEqual(trip.hotel_count, '0');

  const [flight] = await select(flightsOfTrip, tripId);
  assert.strictEqual(flight.origin_name, 'Frankfurt am Main');
  assert.strictEqual(flight.dest_city, 'Tokyo');
  const found = await Flight.findOne({
    include: [{ model: Airport, as: 'originAirport' }, { model: Airport, as: 'destinationAirport' }],
  });
  assert.strictEqual(found.originAirport.latitude, '50.033333');
  assert.strictEqual(found.destinationAirport.latitude, null);

  const airports = await select(airportSearch, '%tokyo%', 'nrt');
  assert.deepStrictEqual(airports.map(({ iata }) => iata), ['NRT', 'HND']);

  const past = new Date(Date.now() - 3 * 365 * 86400000).toISOString().slice(0, 10);
  const voucher = (voucherNumber, status, expirationDate) => Voucher.create({
    userId, voucherNumber, type: 'GENERAL', issuer: 'X', totalValue: '10.00', status, expirationDate,
  });
  await voucher('long expired', 'EXPIRED', past);
  await voucher('expired', 'EXPIRED', new Date().toISOString().slice(0, 10));
  await voucher('open', 'OPEN', null);
  await sequelize.query(expiredVouchers);
  const left = await Voucher.findAll({ order: [['voucherNumber', 'ASC']] });
  assert.deepStrictEqual(left.map(({ voucherNumber, status }) => `${voucherNumber} ${status}`), ['expired EXPIRED', 'open OPEN']);

  const invitation = await TripInvitation.create({ tripId, invitedBy: userId, invitedUserId: guest.id });
  const old = new Date(Date.now() - 100 * 86400000);
  await invitation.update({ status: 'accepted' });
  await sequelize.query(answeredInvitations);
  assert.strictEqual(await TripInvitation.count(), 1);
  await sequelize.query('UPDATE trip_invitations SET "updatedAt" = $1', { bind: [old] });
  await sequelize.query(answeredInvitations);
  assert.strictEqual(await TripInvitation.count(), 0);
  return { guest: guest.email };
};
