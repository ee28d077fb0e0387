// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The specification names this table and gives no columns; these are what Viatica's design gives.
module.exports = (sequelize, DataTypes) => {
  const CarRental = sequelize.define('CarRental', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    tripId: { type: DataTypes.UUID },
    company: { type: DataTypes.STRING(255), allowNull: false },
    pickupLocation: { type: DataTypes.STRING(255), allowNull: false },
    dropoffLocation: { type: DataTypes.STRING(255), allowNull: false },
    pickupDateTime: { type: DataTypes.DATE, allowNull: false },
    dropoffDateTime: { type: DataTypes.DATE, allowNull: false },
    confirmationCode: { type: DataTypes.STRING(50) },
    notes: { type: DataTypes.TEXT },
  }, { tableName: 'car_rentals' });

  CarRental.associate = (db) => {
    CarRental.belongsTo(db.Trip, { foreignKey: 'tripId', as: 'trip' });
  };
  return CarRental;
};
