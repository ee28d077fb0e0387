// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

module.exports = (sequelize, DataTypes) => {
  const TravelCompanion = sequelize.define('TravelCompanion', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    createdBy: { type: DataTypes.UUID },
    userId: { type: DataTypes.UUID },
    name: { type: DataTypes.STRING(255), allowNull: false },
    email: { type: DataTypes.STRING(255) },
    dateOfBirth: { type: DataTypes.DATEONLY },
    relationship: { type: DataTypes.STRING(50) },
  }, { tableName: 'travel_companions' });

  TravelCompanion.associate = (db) => {
    TravelCompanion.belongsTo(db.User, { foreignKey: 'createdBy', as: 'creator' });
    TravelCompanion.belongsTo(db.User, { foreignKey: 'userId', as: 'account' });
    TravelCompanion.hasMany(db.TripCompanion, { foreignKey: 'companionId', as: 'tripCompanions' });
    TravelCompanion.hasMany(db.CompanionRelationship, { foreignKey: 'companionId', as: 'relationships' });
    TravelCompanion.hasMany(db.ItemCompanion, {
      foreignKey: 'travelerId', constraints: false, scope: { travelerType: 'COMPANION' }, as: 'itemCompanions',
    });
    TravelCompanion.belongsToMany(db.Trip, {
      through: db.TripCompanion, foreignKey: 'companionId', otherKey: 'tripId', as: 'trips',
    });
  };
  return TravelCompanion;
};
