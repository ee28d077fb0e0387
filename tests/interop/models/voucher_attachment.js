// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

module.exports = (sequelize, DataTypes) => {
  const VoucherAttachment = sequelize.define('VoucherAttachment', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    voucherId: { type: DataTypes.UUID },
    flightId: { type: DataTypes.UUID },
    travelerId: { type: DataTypes.UUID, allowNull: false },
    travelerType: { type: DataTypes.STRING(20), allowNull: false },
    amountUsed: { type: DataTypes.DECIMAL(10, 2), allowNull: false },
  }, { tableName: 'voucher_attachments' });

  VoucherAttachment.associate = (db) => {
    VoucherAttachment.belongsTo(db.Voucher, { foreignKey: 'voucherId', as: 'voucher' });
    VoucherAttachment.belongsTo(db.Flight, { foreignKey: 'flightId', as: 'flight' });
  };
  return VoucherAttachment;
};
