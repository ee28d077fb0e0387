// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('assert');

/// The specification's pattern 4 and the rules query-eager-loading, query-select-attributes, query-use-separate and
/// association-through-attrs, over what make_trips made.
module.exports = async (db, { userId }) => {
  const { Trip, Flight, Hotel, Event, TravelCompanion, ItemCompanion, User } = db;

  // Verbatim: one statement with three joins.
  const trips = await Trip.findAll({
    where: { userId },
    include: [
      { model: Flight, as: 'flights' },
      { model: Hotel, as: 'hotels' },
      { model: TravelCompanion, as: 'companions' },
    ],
  });
  const full = trips.find(({ name }) => name.startsWith('Náxos'));
  assert.strictEqual(trips.length, 2);
  assert.strictEqual(full.flights.length, 2);
  assert.strictEqual(full.hotels.length, 1);
  assert.strictEqual(full.companions[0].name, 'Zoë');
  assert.ok(full.companions[0].TripCompanion.createdAt instanceof Date);

  let statements = 0;
  const logging = () => { statements += 1; };
  const separate = await Trip.findAll({
    where: { userId },
    include: [{ model: Flight, as: 'flights', separate: true, order: [['departureDateTime', 'ASC']] }, {
      model: Event, as: 'events', separate: true,
    }],
    logging,
  });
  assert.strictEqual(statements, 3);
  const [out, back] = separate.find(({ id }) => id === full.id).flights;
  assert.ok(out.departureDateTime < back.departureDateTime);

  const nested = await User.findByPk(userId, {
    attributes: ['id', 'email', 'firstName', 'lastName'],
    include: [{
      model: Trip,
      as: 'trips',
      attributes: ['name'],
      include: [{
        model: Flight,
        as: 'flights',
        attributes: ['flightNumber'],
        include: [{ model: ItemCompanion, as: 'itemCompanions', attributes: ['travelerType'] }],
      }],
    }],
  });
  assert.strictEqual(nested.password, undefined);
  const travellers = nested.trips
    .flatMap(({ flights }) => flights)
    .flatMap(({ itemCompanions }) => itemCompanions.map(({ travelerType }) => travelerType));
  assert.deepStrictEqual(travellers.sort(), ['COMPANION', 'USER']);

  // From the other side, without the columns of the table between.
  const companion = await TravelCompanion.findOne({
    where: { createdBy: userId },
    include: [{ model: Trip, as: 'trips', through: { attributes: [] } }, { model: User, as: 'creator' }],
  });
  assert.strictEqual(companion.trips[0].id, full.id);
  assert.strictEqual(companion.trips[0].TripCompanion, undefined);
  assert.strictEqual(companion.creator.id, userId);

  // What associations bring along.
  assert.strictEqual(await full.countFlights(), 2);
  await full.removeCompanion(companion);
  assert.strictEqual(await full.countCompanions(), 0);
  assert.strictEqual(await ItemCompanion.count({ where: { travelerId: companion.id } }), 0);
  return {};
};
