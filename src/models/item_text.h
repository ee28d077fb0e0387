// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "domain/local_time.h"
#include "models/conflict.h"

#include <QLocale>
#include <QString>

namespace viatica {

/// What an item is called in a sentence: the number of a flight, the name of a hotel.
[[nodiscard]] QString itemTitle(const AnyItem& item);

/// A field of an item for a person. @p column as in the Declaration of its kind.
[[nodiscard]] QString itemFieldName(const QString& column);

/// A moment on the clock of its place, with the zone: "1 Jun 2027, 14:05 (Berlin)". Empty for an invalid one.
[[nodiscard]] QString momentText(const QLocale& locale, const QDateTime& instant, const QString& zone);

/// conflictFields() of an item: its moments are told on the clocks of their places.
template <class Entity>
[[nodiscard]] QList<ConflictField> itemConflictFields(const QLocale& locale,
                                                      const typename Declaration<Entity>::Draft& base,
                                                      const typename Declaration<Entity>::Draft& mine,
                                                      const typename Declaration<Entity>::Draft& theirs);
/// draftFields() of an item, likewise.
template <class Entity>
[[nodiscard]] QList<ConflictField> itemDraftFields(const QLocale& locale,
                                                   const typename Declaration<Entity>::Draft& draft);

namespace detail {

/// Calls visit(column, instant, zone) with the members of the beginning and the end.
template <class Entity, class Visitor>
void forEachMoment(Visitor&& visit)
{
    using Columns = Declaration<Entity>;
    visit(QLatin1String(Columns::start.name), Columns::start.member, Columns::startZone.member);
    visit(QLatin1String(Columns::end.name), Columns::end.member, Columns::endZone.member);
}

} // namespace detail

template <class Entity>
QList<ConflictField> itemConflictFields(const QLocale& locale, const typename Declaration<Entity>::Draft& base,
                                        const typename Declaration<Entity>::Draft& mine,
                                        const typename Declaration<Entity>::Draft& theirs)
{
    const auto name = [](const QString& column) { return itemFieldName(column); };
    QList<ConflictField> fields = conflictFields<Entity>(locale, base, mine, theirs, name);
    for (ConflictField& field : fields)
        detail::forEachMoment<Entity>([&](QLatin1String column, auto instant, auto zone) {
            if (field.column != column)
                return;
            field.base = momentText(locale, base.*instant, base.*zone);
            field.mine = momentText(locale, mine.*instant, mine.*zone);
            field.theirs = momentText(locale, theirs.*instant, theirs.*zone);
        });
    return fields;
}

template <class Entity>
QList<ConflictField> itemDraftFields(const QLocale& locale, const typename Declaration<Entity>::Draft& draft)
{
    const auto name = [](const QString& column) { return itemFieldName(column); };
    QList<ConflictField> fields = draftFields<Entity>(locale, draft, name);
    for (ConflictField& field : fields)
        detail::forEachMoment<Entity>([&](QLatin1String column, auto instant, auto zone) {
            if (field.column == column)
                field.mine = momentText(locale, draft.*instant, draft.*zone);
        });
    return fields;
}

} // namespace viatica
