// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('assert');
const { Op, QueryTypes } = require('sequelize');

/// The rules query-pagination, query-findAndCountAll, query-scopes-reuse and query-raw-for-complex.
module.exports = async (db, { userId }) => {
  const { Trip, Flight } = db;
  const day = (n) => new Date(Date.UTC(2028, 0, n)).toISOString().slice(0, 10);
  const trips = await Trip.bulkCreate(Array.from({ length: 25 }, (_, i) => ({
    userId, name: `Trip ${i}`, departureDate: day(i + 1), returnDate: day(i + 2), purpose: i % 2 ? 'business' : 'pleasure',
  })));
  await Flight.bulkCreate(trips.flatMap(({ id }) => ['A', 'B', 'C'].map((letter) => ({
    tripId: id,
    flightNumber: `${letter}1`,
    origin: 'AAA',
    destination: 'BBB',
    departureDateTime: '2028-01-01T10:00:00Z',
    arrivalDateTime: '2028-01-01T11:00:00Z',
  }))));

  // A join multiplies rows; the page and its count do not notice.
  const page = await Trip.findAndCountAll({
    where: { userId, departureDate: { [Op.gte]: day(1) } },
    include: [{ model: Flight, as: 'flights' }],
    distinct: true,
    limit: 10,
    offset: 20,
    order: [['departureDate', 'ASC']],
  });
  assert.strictEqual(page.count, 25);
  assert.deepStrictEqual(page.rows.map(({ name }) => name), [20, 21, 22, 23, 24].map((i) => `Trip ${i}`));
  assert.ok(page.rows.every(({ flights }) => flights.length === 3));

  const upcoming = await Trip.scope({ method: ['ofUser', userId] }, { method: ['upcomingFrom', day(24)] }).findAll();
  assert.deepStrictEqual(upcoming.map(({ departureDate }) => departureDate), [day(24), day(25)]);

  const found = await Trip.findAll({ where: { userId, name: { [Op.iLike]: 'trip 1%' } } });
  assert.strictEqual(found.length, 11);

  const months = await db.sequelize.query(`
    SELECT DATE_TRUNC('month', "departureDate") AS month, COUNT(*) AS trips
    FROM trips WHERE "userId" = :userId AND purpose = 'business'
    GROUP BY 1 ORDER BY month DESC LIMIT 12
  `, { replacements: { userId }, type: QueryTypes.SELECT });
  assert.strictEqual(months.length, 1);
  assert.strictEqual(months[0].trips, '12');

  const [count] = await Trip.update({ purpose: 'other' }, { where: { userId, purpose: 'business' } });
  assert.strictEqual(count, 12);
  assert.strictEqual(await Trip.destroy({ where: { userId, purpose: 'pleasure' } }), 13);
  assert.strictEqual(await Flight.count(), 36);
  return {};
};
