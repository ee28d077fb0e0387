// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// Somebody is invited to a trip, and answers; with an acceptance goes what the specification links.
module.exports = async (db, { tripId, invitedBy, invitedUserId, answer }) => {
  const invitation = await db.TripInvitation.create({ tripId, invitedBy, invitedUserId });
  if (answer) {
    await db.sequelize.transaction(async (transaction) => {
      await invitation.update({ status: answer }, { transaction });
      if (answer !== 'accepted') return;
      const companion = await db.TravelCompanion.create({
        createdBy: invitedBy, userId: invitedUserId, name: 'Invited',
      }, { transaction });
      await db.CompanionRelationship.create({ companionId: companion.id, userId: invitedUserId }, { transaction });
      await db.TripCompanion.create({ tripId, companionId: companion.id }, { transaction });
    });
  }
  return { id: invitation.id, status: invitation.status };
};
