// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const inCents = (decimal) => Math.round(Number(decimal) * 100);

module.exports = (sequelize, DataTypes) => {
  const Voucher = sequelize.define('Voucher', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    userId: { type: DataTypes.UUID },
    type: { type: DataTypes.STRING(50), allowNull: false },
    issuer: { type: DataTypes.STRING(255), allowNull: false },
    voucherNumber: { type: DataTypes.STRING(100), allowNull: false, unique: true },
    associatedAccount: { type: DataTypes.STRING(255) },
    currency: { type: DataTypes.STRING(3), defaultValue: 'USD' },
    totalValue: { type: DataTypes.DECIMAL(10, 2) },
    usedAmount: { type: DataTypes.DECIMAL(10, 2), defaultValue: 0 },
    status: { type: DataTypes.STRING(20), allowNull: false },
    expirationDate: { type: DataTypes.DATEONLY },
    parentVoucherId: { type: DataTypes.UUID },
    notes: { type: DataTypes.TEXT },
    remainingBalance: {
      type: DataTypes.VIRTUAL,
      get() {
        if (this.totalValue === null || this.totalValue === undefined) return null;
        return ((inCents(this.totalValue) - inCents(this.usedAmount)) / 100).toFixed(2);
      },
    },
  }, { tableName: 'vouchers' });

  Voucher.associate = (db) => {
    Voucher.belongsTo(db.User, { foreignKey: 'userId', as: 'user' });
    Voucher.belongsTo(db.Voucher, { foreignKey: 'parentVoucherId', as: 'parent' });
    Voucher.hasMany(db.Voucher, { foreignKey: 'parentVoucherId', as: 'reissues' });
    Voucher.hasMany(db.VoucherAttachment, { foreignKey: 'voucherId', as: 'attachments', onDelete: 'CASCADE' });
  };
  return Voucher;
};
