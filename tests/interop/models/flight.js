// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

module.exports = (sequelize, DataTypes) => {
  const Flight = sequelize.define('Flight', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    tripId: { type: DataTypes.UUID },
    flightNumber: { type: DataTypes.STRING(20), allowNull: false },
    origin: { type: DataTypes.STRING(10), allowNull: false },
    destination: { type: DataTypes.STRING(10), allowNull: false },
    departureDateTime: { type: DataTypes.DATE, allowNull: false },
    arrivalDateTime: { type: DataTypes.DATE, allowNull: false },
    seatNumber: { type: DataTypes.STRING(10) },
    confirmationCode: { type: DataTypes.STRING(50) },
    notes: { type: DataTypes.TEXT },
  }, { tableName: 'flights' });

  Flight.associate = (db) => {
    Flight.belongsTo(db.Trip, { foreignKey: 'tripId', as: 'trip' });
    // A code that no airport has is allowed: it is a city then.
    Flight.belongsTo(db.Airport, { foreignKey: 'origin', targetKey: 'iata', as: 'originAirport', constraints: false });
    Flight.belongsTo(db.Airport, {
      foreignKey: 'destination', targetKey: 'iata', as: 'destinationAirport', constraints: false,
    });
    Flight.hasMany(db.ItemCompanion, {
      foreignKey: 'itemId', constraints: false, scope: { itemType: 'FLIGHT' }, as: 'itemCompanions',
    });
    Flight.hasMany(db.VoucherAttachment, { foreignKey: 'flightId', as: 'voucherAttachments', onDelete: 'CASCADE' });
  };
  return Flight;
};
