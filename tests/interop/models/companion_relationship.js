// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

module.exports = (sequelize, DataTypes) => {
  const CompanionRelationship = sequelize.define('CompanionRelationship', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    companionId: { type: DataTypes.UUID },
    userId: { type: DataTypes.UUID },
  }, { tableName: 'companion_relationships' });

  CompanionRelationship.associate = (db) => {
    CompanionRelationship.belongsTo(db.TravelCompanion, { foreignKey: 'companionId', as: 'companion' });
    CompanionRelationship.belongsTo(db.User, { foreignKey: 'userId', as: 'user' });
  };
  return CompanionRelationship;
};
