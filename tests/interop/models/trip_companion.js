// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

module.exports = (sequelize, DataTypes) => {
  const TripCompanion = sequelize.define('TripCompanion', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    tripId: { type: DataTypes.UUID },
    companionId: { type: DataTypes.UUID },
  }, { tableName: 'trip_companions' });

  TripCompanion.associate = (db) => {
    TripCompanion.belongsTo(db.Trip, { foreignKey: 'tripId', as: 'trip' });
    TripCompanion.belongsTo(db.TravelCompanion, { foreignKey: 'companionId', as: 'companion' });
  };
  return TripCompanion;
};
