// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { Op } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  const Trip = sequelize.define('Trip', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    userId: { type: DataTypes.UUID },
    name: { type: DataTypes.STRING(255), allowNull: false },
    departureDate: { type: DataTypes.DATEONLY, allowNull: false },
    returnDate: { type: DataTypes.DATEONLY, allowNull: false },
    purpose: { type: DataTypes.STRING(50), defaultValue: 'pleasure' },
    description: { type: DataTypes.TEXT },
  }, {
    tableName: 'trips',
    scopes: {
      ofUser(userId) {
        return { where: { userId } };
      },
      upcomingFrom(today) {
        return { where: { departureDate: { [Op.gte]: today } }, order: [['departureDate', 'ASC']] };
      },
    },
  });

  Trip.associate = (db) => {
    Trip.belongsTo(db.User, { foreignKey: 'userId', as: 'user' });
    Trip.hasMany(db.Flight, { foreignKey: 'tripId', as: 'flights', onDelete: 'CASCADE' });
    Trip.hasMany(db.Hotel, { foreignKey: 'tripId', as: 'hotels', onDelete: 'CASCADE' });
    Trip.hasMany(db.Transportation, { foreignKey: 'tripId', as: 'transportation', onDelete: 'CASCADE' });
    Trip.hasMany(db.CarRental, { foreignKey: 'tripId', as: 'carRentals', onDelete: 'CASCADE' });
    Trip.hasMany(db.Event, { foreignKey: 'tripId', as: 'events', onDelete: 'CASCADE' });
    Trip.hasMany(db.TripInvitation, { foreignKey: 'tripId', as: 'invitations', onDelete: 'CASCADE' });
    Trip.hasMany(db.TripCompanion, { foreignKey: 'tripId', as: 'tripCompanions', onDelete: 'CASCADE' });
    Trip.belongsToMany(db.TravelCompanion, {
      through: db.TripCompanion, foreignKey: 'tripId', otherKey: 'companionId', as: 'companions',
    });
  };
  return Trip;
};
