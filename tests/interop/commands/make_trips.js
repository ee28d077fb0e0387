// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// A trip with an item of each kind and people, another with nothing. The items name their trip and nothing else:
/// the specification knows no owner of items.
module.exports = async (db, { userId }) => db.sequelize.transaction(async (transaction) => {
  const options = { transaction };
  const trip = await db.Trip.create({
    userId,
    name: 'Náxos 🏖',
    departureDate: '2027-07-03',
    returnDate: '2027-07-17',
    purpose: 'other',
    description: 'From Node\nto Qt — "quoted" \\ 100 %',
  }, options);
  const empty = await db.Trip.create({
    userId, name: 'Nothing yet', departureDate: '2027-08-01', returnDate: '2027-08-01',
  }, options);

  const out = await db.Flight.create({
    tripId: trip.id,
    flightNumber: 'A3 821',
    origin: 'MUC',
    destination: 'ATH',
    departureDateTime: new Date('2027-07-03T06:10:00Z'),
    arrivalDateTime: new Date('2027-07-03T08:40:00Z'),
    seatNumber: '7C',
    confirmationCode: 'XKCD99',
  }, options);
  const [back] = await db.Flight.bulkCreate([{
    tripId: trip.id,
    flightNumber: 'A3 820',
    origin: 'ATH',
    destination: 'MUC',
    departureDateTime: '2027-07-17T17:00:00+03:00',
    arrivalDateTime: '2027-07-17T18:40:00+02:00',
  }], options);
  const hotel = await db.Hotel.create({
    tripId: trip.id,
    name: 'Αίολος',
    checkInDateTime: '2027-07-03T12:00:00Z',
    checkOutDateTime: '2027-07-17T09:00:00Z',
  }, options);
  const ferry = await db.Transportation.create({
    tripId: trip.id,
    method: 'FERRY',
    origin: 'Piraeus',
    destination: 'Naxos',
    departureDateTime: '2027-07-03T10:00:00Z',
    arrivalDateTime: '2027-07-03T15:15:00Z',
  }, options);
  const car = await db.CarRental.create({
    tripId: trip.id,
    company: 'Naxos Rent',
    pickupLocation: 'Port',
    dropoffLocation: 'Port',
    pickupDateTime: '2027-07-05T07:00:00Z',
    dropoffDateTime: '2027-07-08T17:00:00Z',
  }, options);
  const event = await trip.createEvent({
    name: 'Domus Festival', location: 'Bazeos', startDateTime: '2027-07-10T18:00:00Z',
  }, options);

  const companion = await db.TravelCompanion.create({
    createdBy: userId, name: 'Zoë', email: '', dateOfBirth: '2001-02-03', relationship: 'friend',
  }, options);
  await trip.addCompanion(companion, options);
  await db.ItemCompanion.bulkCreate([
    { itemType: 'FLIGHT', itemId: out.id, travelerType: 'USER', travelerId: userId },
    { itemType: 'FLIGHT', itemId: out.id, travelerType: 'COMPANION', travelerId: companion.id },
    { itemType: 'HOTEL', itemId: hotel.id, travelerType: 'COMPANION', travelerId: companion.id },
  ], options);
  return {
    trip: trip.id,
    empty: empty.id,
    out: out.id,
    back: back.id,
    hotel: hotel.id,
    ferry: ferry.id,
    car: car.id,
    event: event.id,
    companion: companion.id,
  };
});
