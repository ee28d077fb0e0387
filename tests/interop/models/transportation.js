// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The specification names this table and gives no columns; these are what Viatica's design gives.
module.exports = (sequelize, DataTypes) => {
  const Transportation = sequelize.define('Transportation', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    tripId: { type: DataTypes.UUID },
    method: { type: DataTypes.STRING(50), allowNull: false },
    origin: { type: DataTypes.STRING(255), allowNull: false },
    destination: { type: DataTypes.STRING(255), allowNull: false },
    departureDateTime: { type: DataTypes.DATE, allowNull: false },
    arrivalDateTime: { type: DataTypes.DATE, allowNull: false },
    confirmationCode: { type: DataTypes.STRING(50) },
    notes: { type: DataTypes.TEXT },
  }, { tableName: 'transportation' });

  Transportation.associate = (db) => {
    Transportation.belongsTo(db.Trip, { foreignKey: 'tripId', as: 'trip' });
  };
  return Transportation;
};
