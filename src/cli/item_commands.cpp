// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the five kinds of items, once for all.
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/item_options.h"
#include "cli/item_rows.h"
#include "cli/trip_options.h"
#include "services/airport_service.h"
#include "services/item_services.h"

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

const QString standalone = QStringLiteral("standalone");

/// An id as typed. What cannot be one names no item. @throws Error(NotFound)
template <class Entity>
auto idOf(const Context& context)
{
    const auto id = decltype(Entity::id)::fromString(context.invocation().argument);
    if (!id)
        throw Error(ErrorKind::NotFound, Messages::tr("There is no such booking."));
    return *id;
}

/// @throws UsageError unless one of --trip and --standalone is given
TripId placeFrom(const Invocation& invocation)
{
    const auto trip = invocation.value(QStringLiteral("trip"));
    if (trip.has_value() == invocation.has(standalone))
        throw UsageError(Messages::tr("Please give either --trip ID or --standalone."));
    return trip ? tripId(*trip) : TripId();
}

template <class Draft>
void takeZonesOfPlaces(Context&, Draft&)
{
}

/// The clocks of airports are known.
void takeZonesOfPlaces(Context& context, FlightDraft& draft)
{
    const auto complete = [&](const QString& place, QString& zone) {
        if (!zone.isEmpty() || place.size() != 3)
            return;
        if (const auto airport = context.await(context.airports().getAirportByCode(place)))
            zone = airport->timezone;
    };
    complete(draft.origin, draft.originTimezone);
    complete(draft.destination, draft.destinationTimezone);
}

/// Puts what is given into the draft. @throws Error(Validation) with all faults
template <class Entity>
void apply(Context& context, typename Declaration<Entity>::Draft& draft)
{
    FieldErrors faults;
    applyItemColumns<Entity>(context.invocation(), draft, faults);
    takeZonesOfPlaces(context, draft);
    applyItemTimes<Entity>(context.invocation(), draft, faults);
    throwItemFaults<Entity>(faults, draft);
}

template <class Entity>
void print(Context& context, decltype(Entity::id) id)
{
    const auto record = context.await(context.items().of<Entity>().get(id));
    printItem(context.output(), record.item, record.travellers);
}

template <class Entity>
void add(Context& context)
{
    ItemServices& items = context.items(); // somebody is signed in from here on
    typename Declaration<Entity>::Draft draft;
    apply<Entity>(context, draft);
    const auto travellers = travellersFrom(context.invocation(), context.user().id);
    const Entity item =
        context.await(items.of<Entity>().create(draft, travellers.value_or(QList<ItemTraveller>())));
    print<Entity>(context, item.id);
}

template <class Entity>
void show(Context& context)
{
    print<Entity>(context, idOf<Entity>(context));
}

/// A place that changes takes its clock along, unless a zone is given as well.
template <class Entity>
void forgetOldZones(const Invocation&, typename Declaration<Entity>::Draft&)
{
}

template <>
void forgetOldZones<Flight>(const Invocation& invocation, FlightDraft& draft)
{
    if (invocation.has(QStringLiteral("origin")))
        draft.originTimezone.clear();
    if (invocation.has(QStringLiteral("destination")))
        draft.destinationTimezone.clear();
}

template <class Entity>
void update(Context& context)
{
    const auto id = idOf<Entity>(context);
    if (!hasItemOptions(context.invocation(), Declaration<Entity>::kind))
        throw UsageError(Messages::tr("Nothing to change: give at least one of its options."));
    auto& service = context.items().of<Entity>();
    const auto record = context.await(service.get(id));
    typename Declaration<Entity>::Draft draft = record.item;
    forgetOldZones<Entity>(context.invocation(), draft);
    apply<Entity>(context, draft);
    context.await(service.update(id, draft, travellersFrom(context.invocation(), context.user().id),
                                 record.item.version));
    print<Entity>(context, id);
}

template <class Entity>
void remove(Context& context)
{
    const QList<TrashedItem> trashed =
        context.await(context.items().of<Entity>().remove({idOf<Entity>(context)}));
    if (trashed.isEmpty())
        throw Error(ErrorKind::NotFound, Messages::tr("There is no such booking."));
    const TrashedItem& entry = trashed.first();
    context.output().document({{QStringLiteral("id"), entry.item.id.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("title"), entry.title},
                               {QStringLiteral("trashId"), entry.trash.toString()}});
    context.output().line(Messages::tr("“%1” is in the trash. Back with: viaticactl trash restore %2")
                              .arg(printable(entry.title), entry.trash.toString()));
}

void tellWhoLeft(const ItemMove& move)
{
    for (const ItemMove::Left& left : move.left) {
        const QString name = printable(left.traveller.name);
        Output::note(Messages::tr("%1 is not on that trip and does not travel on it any more.").arg(name));
    }
}

template <class Entity>
void move(Context& context)
{
    const auto id = idOf<Entity>(context);
    const TripId place = placeFrom(context.invocation());
    const ItemMove move = context.await(context.items().of<Entity>().moveToTrip({id}, place));
    if (move.items.isEmpty())
        throw Error(ErrorKind::NotFound, Messages::tr("There is no such booking."));
    tellWhoLeft(move);
    print<Entity>(context, id);
}

template <class Entity>
void duplicate(Context& context)
{
    const auto id = idOf<Entity>(context);
    QDate day;
    if (const auto text = context.invocation().value(QStringLiteral("on"))) {
        day = QDate::fromString(*text, Qt::ISODate);
        if (!day.isValid())
            throw Error(
                ErrorKind::Validation,
                Messages::tr("“%1” is not a date; a date looks like 2027-06-01.").arg(text->left(40)));
    }
    print<Entity>(context, context.await(context.items().of<Entity>().duplicate(id, day)).id);
}

int limitOf(const Invocation& invocation)
{
    const auto text = invocation.value(QStringLiteral("limit"));
    bool isNumber = true;
    const int limit = text ? text->toInt(&isNumber) : 200;
    if (!isNumber || limit < 1 || limit > 1000)
        throw UsageError(Messages::tr("--limit takes a number from 1 to 1000."));
    return limit;
}

template <class Entity>
ItemPage<Entity> pageOf(Context& context)
{
    const TripId trip = placeFrom(context.invocation());
    auto& service = context.items().of<Entity>();
    if (!trip.isNull())
        return {context.await(service.listByTrip(trip)), {}};
    const QString after = context.invocation().value(QStringLiteral("after")).value_or(QString());
    return context.await(service.listStandalone(limitOf(context.invocation()), after));
}

template <class Entity>
void list(Context& context)
{
    const ItemPage<Entity> page = pageOf<Entity>(context);
    QJsonArray items;
    QList<QStringList> rows;
    for (const ItemRecord<Entity>& record : page.rows) {
        QJsonObject item = itemDocument(record.item, record.travellers);
        item.remove(QStringLiteral("notes")); // lists do not read them
        items.append(item);
        rows.append(itemListRow(record.item));
    }
    context.output().document(jsonList(items, page.next));
    if (rows.isEmpty())
        context.output().line(Messages::tr("Nothing is booked."));
    else
        context.output().table(itemListHeadings(), rows);
    if (!page.next.isEmpty())
        context.output().line(Messages::tr("\nMore with --after %1").arg(page.next));
}

template <class Entity>
QList<Command> commandsOf(const QString& word)
{
    constexpr ItemKind kind = Declaration<Entity>::kind;
    const QString id = QStringLiteral("ID");
    const Option trip{QStringLiteral("trip"), id, Messages::tr("those of this trip")};
    const Option alone{standalone, {}, Messages::tr("those that are in no trip")};
    const QList<Option> places{trip, alone};
    const QList<Option> targets{{trip.name, id, Messages::tr("into this trip")},
                                {standalone, {}, Messages::tr("into no trip")}};
    const QList<Option> paging{
        {QStringLiteral("limit"), QStringLiteral("N"),
         Messages::tr("how many at once, 1 to 1000; 200 by default")},
        {QStringLiteral("after"), QStringLiteral("CURSOR"), Messages::tr("go on behind an earlier page")}};
    return {
        {{word, QStringLiteral("add")},
         {},
         Messages::tr("Adds a booking."),
         itemOptions(kind, true),
         add<Entity>},
        {{word, QStringLiteral("list")},
         {},
         Messages::tr("The bookings of a trip, or those in none."),
         places + paging,
         list<Entity>},
        {{word, QStringLiteral("show")}, id, Messages::tr("A booking."), {}, show<Entity>},
        {{word, QStringLiteral("update")},
         id,
         Messages::tr("Changes what is given of a booking."),
         itemOptions(kind, false),
         update<Entity>},
        {{word, QStringLiteral("delete")},
         id,
         Messages::tr("Puts a booking into the trash."),
         {},
         remove<Entity>},
        {{word, QStringLiteral("move")},
         id,
         Messages::tr("Puts a booking into another trip, or into none."),
         targets,
         move<Entity>},
        {{word, QStringLiteral("duplicate")},
         id,
         Messages::tr("Copies a booking, without its code and seats."),
         {{QStringLiteral("on"), QStringLiteral("DATE"),
           Messages::tr("on another day, at the same time of day")}},
         duplicate<Entity>},
    };
}

} // namespace

QList<Command> itemCommands()
{
    return commandsOf<Flight>(QStringLiteral("flights")) + commandsOf<Hotel>(QStringLiteral("hotels")) +
           commandsOf<Transportation>(QStringLiteral("transportation")) +
           commandsOf<CarRental>(QStringLiteral("cars")) + commandsOf<Event>(QStringLiteral("events"));
}

} // namespace viatica
