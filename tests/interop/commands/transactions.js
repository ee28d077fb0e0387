// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('assert');
const { ForeignKeyConstraintError, Transaction } = require('sequelize');

/// The rules transaction-managed and transaction-pass-option.
module.exports = async (db, { userId }) => {
  const { sequelize, Trip, TravelCompanion, TripCompanion } = db;
  const make = (name, transaction) => Trip.create({
    userId, name, departureDate: '2027-01-01', returnDate: '2027-01-02',
  }, { transaction });

  await assert.rejects(sequelize.transaction(async (transaction) => {
    await make('Never', transaction);
    throw new Error('and now something else fails');
  }), /something else fails/);
  assert.strictEqual(await Trip.count(), 0);

  const trip = await sequelize.transaction(async (transaction) => {
    const made = await make('Kept', transaction);
    // Another connection does not see it yet.
    assert.strictEqual(await Trip.count(), 0);
    assert.strictEqual(await Trip.count({ transaction }), 1);
    return made;
  });
  assert.strictEqual(await Trip.count(), 1);

  // What is only looked at when the transaction ends fails the transaction, and leaves the pool usable.
  const companion = await TravelCompanion.create({ createdBy: userId, name: 'Zoë' });
  await TripCompanion.create({ tripId: trip.id, companionId: companion.id });
  await assert.rejects(
    sequelize.transaction((transaction) => companion.destroy({ transaction })),
    ForeignKeyConstraintError,
  );
  assert.strictEqual(await TravelCompanion.count(), 1);
  // In any order, as long as it is whole in the end.
  await sequelize.transaction(async (transaction) => {
    await companion.destroy({ transaction });
    await TripCompanion.destroy({ where: { companionId: companion.id }, transaction });
  });
  assert.strictEqual(await TravelCompanion.count(), 0);

  await sequelize.transaction({ isolationLevel: Transaction.ISOLATION_LEVELS.SERIALIZABLE }, async (transaction) => {
    const locked = await Trip.findByPk(trip.id, { lock: transaction.LOCK.UPDATE, transaction });
    await locked.update({ name: 'Serial' }, { transaction });
  });
  const [found, created] = await Trip.findOrCreate({
    where: { userId, name: 'Serial' }, defaults: { departureDate: '2027-01-01', returnDate: '2027-01-02' },
  });
  assert.ok(!created);
  assert.strictEqual(found.id, trip.id);
  const [again] = await Trip.upsert({
    id: trip.id, userId, name: 'Upserted', departureDate: '2027-01-01', returnDate: '2027-01-03',
  });
  assert.strictEqual(again.returnDate, '2027-01-03');
  assert.strictEqual(await Trip.count(), 1);
  return {};
};
