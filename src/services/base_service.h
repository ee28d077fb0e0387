// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/entity_sql.h"
#include "services/service_error.h"

#include <optional>

namespace viatica {

/// What all services do with one row of an entity, derived from its Declaration: the owner is in every
/// statement, the version that was read in every change. Each function runs on a worker's connection inside a
/// unit of work, is one statement (a second one only where the first met something unexpected), and may be
/// run again after a lost answer.
template <class Entity>
class BaseService
{
public:
    using Draft = typename Declaration<Entity>::Draft;
    using EntityId = decltype(Entity::id);

    /// The row if the session may see it, its own or not. @throws Error(AccessDenied) when the session has
    /// ended
    static std::optional<Entity> findById(Connection& connection, EntityId id, UserId user)
    {
        static const Statement statement("SELECT " + signedIn("$2") + ", " + sql::columns<Entity>("t") +
                                         ", t.xmin::text FROM (SELECT) AS one LEFT JOIN " + table() +
                                         " t ON t.\"id\" = $1");
        return readOptional(connection.execute(statement, id, user));
    }

    /// The row if the user owns it. @throws Error(NotFound) for any other
    static Entity findByIdAndVerifyOwnership(Connection& connection, EntityId id, UserId owner)
    {
        const std::optional<Entity> row = findOwned(connection, id, owner);
        if (!row)
            throw notFound();
        return *row;
    }

    /// For a row that was found and is to be used as only its owner may. @throws Error(AccessDenied)
    static void verifyOwnership(const Entity& row, UserId owner)
    {
        const auto& ownerOf = std::get<1>(Declaration<Entity>::fixed);
        if (row.*ownerOf.member != owner)
            throw onlyForTheOwner();
    }

    static qint64 count(Connection& connection, UserId owner)
    {
        static const Statement statement("SELECT " + signedIn("$1") + ", count(*) FROM " + table() +
                                         " t WHERE t." + ownerColumn() + " = $1");
        const Result result = connection.execute(statement, owner);
        RowReader row = result.row(0);
        requireSignedIn(row.next<bool>());
        return row.next<qint64>();
    }

    /// A repeat of the same create is the same success. @throws Error(Conflict) when the id is taken
    static Entity create(Connection& connection, EntityId id, UserId owner, const Draft& draft)
    {
        static const Statement statement(
            "INSERT INTO " + table() + " AS t (\"id\", " + ownerColumn() + ", " + sql::draftNames<Entity>() +
            ") VALUES ($1, $2, " + sql::draftPlaceholders<Entity>(firstDraftParameter - 1) +
            ") ON CONFLICT (\"id\") DO NOTHING RETURNING " + sql::columns<Entity>("t") + ", t.xmin::text");
        QList<Parameter> parameters{Codec<EntityId>::encode(id), Codec<UserId>::encode(owner)};
        parameters += sql::draftParameters<Entity>(draft);
        const Result inserted = connection.execute(statement, parameters);
        if (!inserted.isEmpty())
            return read(inserted.row(0));
        const std::optional<Entity> existing = findOwned(connection, id, owner);
        if (!existing || !sameDraft<Entity>(*existing, draft))
            throw idTaken();
        return *existing;
    }

    /// @throws Error(Stale) with the row as it is now, or without one when it is gone; Error(NotFound) when
    /// it is gone and the caller never read it (an empty version)
    static Entity update(Connection& connection, EntityId id, UserId owner, const Draft& draft,
                         const RowVersion& version)
    {
        static const Statement statement("UPDATE " + table() + " AS t SET (" + sql::draftNames<Entity>() +
                                         ") = ROW(" + sql::draftPlaceholders<Entity>(firstDraftParameter) +
                                         ") WHERE t.\"id\" = $1 AND t." + ownerColumn() +
                                         " = $2 AND t.xmin::text = $3 RETURNING " +
                                         sql::columns<Entity>("t") + ", t.xmin::text");
        QList<Parameter> parameters{Codec<EntityId>::encode(id), Codec<UserId>::encode(owner),
                                    Codec<QString>::encode(version.value)};
        parameters += sql::draftParameters<Entity>(draft);
        const Result updated = connection.execute(statement, parameters);
        if (!updated.isEmpty())
            return read(updated.row(0));
        const std::optional<Entity> current = findById(connection, id, owner);
        if (!current && version.value.isEmpty())
            throw notFound();
        if (!current)
            throw goneMeanwhile();
        verifyOwnership(*current, owner);
        if (!sameDraft<Entity>(*current, draft))
            throw changedMeanwhile().withCurrent(*current);
        return *current;
    }

    /// What a delete put into the trash.
    struct Trashed
    {
        TrashId trash;
        EntityId id;
        QString title;
    };

    /// Deletes rows and puts them into the trash, with all that hangs on them. Rows that are gone or not the
    /// user's are left out.
    static QList<Trashed> remove(Connection& connection, const QList<EntityId>& ids, UserId owner)
    {
        static const Statement statement("SELECT " + signedIn("$3") +
                                         R"(, r."trashId", r."id", r."title" FROM (SELECT) AS one)"
                                         " LEFT JOIN viatica.trash_rows($1, $2) AS r ON true");
        return readTrashed(connection.execute(statement, kind(), ids, owner));
    }

    /// What an earlier, committed run of remove() whose answer was lost put there.
    static QList<Trashed> removedBefore(Connection& connection, const QList<EntityId>& ids, UserId owner)
    {
        static const Statement statement("SELECT " + signedIn("$3") +
                                         R"(, r."id", r."rowId", r."title" FROM (SELECT) AS one)"
                                         R"( LEFT JOIN viatica.trash r ON r."userId" = $3 AND r."kind" = $1)"
                                         R"( AND r."rowId" = ANY($2::uuid[]))");
        return readTrashed(connection.execute(statement, kind(), ids, owner));
    }

    /// Reads sql::columns<Entity>() and the version after it.
    static Entity read(RowReader row)
    {
        Entity entity;
        row.read<Entity>(entity);
        entity.version.value = row.next<QString>();
        return entity;
    }

private:
    // $1 is the id, $2 the owner, $3 the version.
    static constexpr int firstDraftParameter = 4;

    static QByteArray table() { return Declaration<Entity>::table; }
    static QByteArray kind() { return Declaration<Entity>::trashKind; }
    static QByteArray ownerColumn() { return sql::quoted(Declaration<Entity>::owner); }

    static std::optional<Entity> findOwned(Connection& connection, EntityId id, UserId owner)
    {
        static const Statement statement("SELECT " + signedIn("$2") + ", " + sql::columns<Entity>("t") +
                                         ", t.xmin::text FROM (SELECT) AS one LEFT JOIN " + table() +
                                         " t ON t.\"id\" = $1 AND t." + ownerColumn() + " = $2");
        return readOptional(connection.execute(statement, id, owner));
    }

    static std::optional<Entity> readOptional(const Result& result)
    {
        RowReader row = result.row(0);
        requireSignedIn(row.next<bool>());
        const Entity entity = read(row);
        return entity.id.isNull() ? std::nullopt : std::optional(entity);
    }

    static QList<Trashed> readTrashed(const Result& result)
    {
        QList<Trashed> trashed;
        for (int i = 0; i < result.rowCount(); ++i) {
            RowReader row = result.row(i);
            requireSignedIn(row.next<bool>());
            Trashed entry;
            entry.trash = row.next<TrashId>();
            entry.id = row.next<EntityId>();
            entry.title = row.next<QString>();
            if (!entry.trash.isNull())
                trashed.append(entry);
        }
        return trashed;
    }
};

} // namespace viatica
