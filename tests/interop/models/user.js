// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const bcrypt = require('bcryptjs');

module.exports = (sequelize, DataTypes) => {
  const User = sequelize.define('User', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    email: { type: DataTypes.STRING(255), allowNull: false, unique: true },
    password: { type: DataTypes.STRING(255), allowNull: false },
    firstName: { type: DataTypes.STRING(100), allowNull: false },
    lastName: { type: DataTypes.STRING(100), allowNull: false },
    fullName: {
      type: DataTypes.VIRTUAL,
      get() {
        return `${this.firstName} ${this.lastName}`;
      },
    },
  }, { tableName: 'users' });

  // As the rules for data access have it, cost included.
  User.beforeCreate(async (user) => {
    user.email = user.email.toLowerCase().trim();
    user.password = await bcrypt.hash(user.password, 12);
  });

  User.associate = (db) => {
    User.hasMany(db.Trip, { foreignKey: 'userId', as: 'trips', onDelete: 'CASCADE' });
    User.hasMany(db.Voucher, { foreignKey: 'userId', as: 'vouchers', onDelete: 'CASCADE' });
    User.hasMany(db.TravelCompanion, { foreignKey: 'createdBy', as: 'companions', onDelete: 'CASCADE' });
    User.hasMany(db.TripInvitation, { foreignKey: 'invitedUserId', as: 'invitations', onDelete: 'CASCADE' });
    User.hasMany(db.TripInvitation, { foreignKey: 'invitedBy', as: 'sentInvitations', onDelete: 'CASCADE' });
  };
  return User;
};
