// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The specification names this table and gives no columns; these are what Viatica's design gives.
module.exports = (sequelize, DataTypes) => {
  const Hotel = sequelize.define('Hotel', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    tripId: { type: DataTypes.UUID },
    name: { type: DataTypes.STRING(255), allowNull: false },
    address: { type: DataTypes.TEXT },
    checkInDateTime: { type: DataTypes.DATE, allowNull: false },
    checkOutDateTime: { type: DataTypes.DATE, allowNull: false },
    confirmationCode: { type: DataTypes.STRING(50) },
    notes: { type: DataTypes.TEXT },
  }, { tableName: 'hotels' });

  Hotel.associate = (db) => {
    Hotel.belongsTo(db.Trip, { foreignKey: 'tripId', as: 'trip' });
  };
  return Hotel;
};
