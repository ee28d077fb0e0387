// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

module.exports = (sequelize, DataTypes) => {
  const ItemCompanion = sequelize.define('ItemCompanion', {
    id: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4, primaryKey: true },
    itemType: { type: DataTypes.STRING(50), allowNull: false },
    itemId: { type: DataTypes.UUID, allowNull: false },
    travelerType: { type: DataTypes.STRING(20), allowNull: false },
    travelerId: { type: DataTypes.UUID, allowNull: false },
  }, { tableName: 'item_companions' });

  ItemCompanion.associate = (db) => {
    ItemCompanion.belongsTo(db.Flight, { foreignKey: 'itemId', constraints: false, as: 'flight' });
    ItemCompanion.belongsTo(db.TravelCompanion, { foreignKey: 'travelerId', constraints: false, as: 'companion' });
  };
  return ItemCompanion;
};
