// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The specification names this table and gives no columns; these are what Viatica's design gives.
module.exports = (sequelize, DataTypes) => {
  const Event = sequelize.define('Event', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    tripId: { type: DataTypes.UUID },
    name: { type: DataTypes.STRING(255), allowNull: false },
    location: { type: DataTypes.STRING(255) },
    startDateTime: { type: DataTypes.DATE, allowNull: false },
    endDateTime: { type: DataTypes.DATE },
    confirmationCode: { type: DataTypes.STRING(50) },
    notes: { type: DataTypes.TEXT },
  }, { tableName: 'events' });

  Event.associate = (db) => {
    Event.belongsTo(db.Trip, { foreignKey: 'tripId', as: 'trip' });
  };
  return Event;
};
