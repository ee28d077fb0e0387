// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

module.exports = (sequelize, DataTypes) => {
  const Airport = sequelize.define('Airport', {
    iata: { type: DataTypes.STRING(3), primaryKey: true },
    icao: { type: DataTypes.STRING(4) },
    name: { type: DataTypes.STRING(255), allowNull: false },
    city: { type: DataTypes.STRING(255), allowNull: false },
    country: { type: DataTypes.STRING(255), allowNull: false },
    latitude: { type: DataTypes.DECIMAL(10, 6) },
    longitude: { type: DataTypes.DECIMAL(10, 6) },
    timezone: { type: DataTypes.STRING(50) },
  }, { tableName: 'airports', timestamps: false });
  return Airport;
};
