// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

module.exports = (sequelize, DataTypes) => {
  const TripInvitation = sequelize.define('TripInvitation', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    tripId: { type: DataTypes.UUID },
    invitedUserId: { type: DataTypes.UUID },
    invitedBy: { type: DataTypes.UUID },
    status: { type: DataTypes.STRING(20), defaultValue: 'pending' },
  }, { tableName: 'trip_invitations' });

  TripInvitation.associate = (db) => {
    TripInvitation.belongsTo(db.Trip, { foreignKey: 'tripId', as: 'trip' });
    TripInvitation.belongsTo(db.User, { foreignKey: 'invitedUserId', as: 'invitedUser' });
    TripInvitation.belongsTo(db.User, { foreignKey: 'invitedBy', as: 'inviter' });
  };
  return TripInvitation;
};
