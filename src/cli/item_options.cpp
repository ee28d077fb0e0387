// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/item_options.h"

#include "cli/item_time.h"
#include "cli/trip_options.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

const QString trip = QStringLiteral("trip");
const QString traveller = QStringLiteral("traveller");
const QString noTravellers = QStringLiteral("no-travellers");

QString withoutSuffix(const QString& name, QLatin1String suffix)
{
    return name.endsWith(suffix) ? name.chopped(suffix.size()) : name;
}

QString yesOrNo()
{
    return QStringLiteral("yes|no");
}

/// What may be typed for a value of the type.
template <class Value>
QString valueName()
{
    if constexpr (std::is_same_v<Value, QDateTime>)
        return QStringLiteral("TIME");
    else if constexpr (std::is_same_v<Value, std::optional<double>>)
        return QStringLiteral("DEGREES");
    else if constexpr (std::is_same_v<Value, bool>)
        return yesOrNo();
    else if constexpr (std::is_same_v<Value, TransportationMethod>)
        return QStringLiteral("M");
    else
        return QStringLiteral("T");
}

QString methodNames()
{
    QStringList names;
    for (const TransportationMethod method : allTransportationMethods())
        names.append(toString(method).toLower());
    return names.join(QStringLiteral(", "));
}

template <class Value>
QString helpOf(const QString& option)
{
    if constexpr (std::is_same_v<Value, QDateTime>)
        return Messages::tr("2027-06-01T14:05 on the clock of the place, or with an offset or Z");
    else if constexpr (std::is_same_v<Value, TransportationMethod>)
        return Messages::tr("one of: %1").arg(methodNames());
    else if (option.endsWith(QLatin1String("zone")))
        return Messages::tr("its time zone, Europe/Berlin");
    else
        return {};
}

/// What a new item cannot be without.
bool isNeeded(const char* column)
{
    static const QSet<QByteArray> needed{
        "flightNumber",      "origin",          "destination",     "name",
        "company",           "pickupLocation",  "dropoffLocation", "method",
        "departureDateTime", "arrivalDateTime", "checkInDateTime", "checkOutDateTime",
        "pickupDateTime",    "dropoffDateTime", "startDateTime"};
    return needed.contains(column);
}

bool isZone(const char* column)
{
    return QByteArrayView(column).toByteArray().toLower().endsWith("timezone");
}

void take(const QString& text, QString& value, QString&)
{
    value = text;
}

void take(const QString& text, std::optional<double>& value, QString& fault)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    value = isNumber ? std::optional(number) : std::nullopt;
    if (!isNumber && !text.isEmpty())
        fault = Messages::tr("“%1” is not a number of degrees.").arg(text.left(40));
}

void take(const QString& text, bool& value, QString& fault)
{
    value = text == QLatin1String("yes");
    if (!value && text != QLatin1String("no"))
        fault = Messages::tr("Please say yes or no.");
}

void take(const QString& text, TransportationMethod& value, QString& fault)
{
    if (const auto method = transportationMethodFromString(text.toUpper()))
        value = *method;
    else
        fault = Messages::tr("“%1” is not one of: %2.").arg(text.left(40), methodNames());
}

void take(const QString& text, TripId& value, QString&)
{
    value = tripId(text);
}

ItemTraveller travellerFrom(const QString& text, UserId me)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const QString who = text.left(colon);
    ItemTraveller person;
    person.seatNumber = colon < 0 ? QString() : text.mid(colon + 1);
    if (who == QLatin1String("me")) {
        person.id = me.uuid();
        return person;
    }
    const auto id = CompanionId::fromString(who);
    if (!id)
        throw UsageError(
            Messages::tr("--traveller takes “me” or the id of a companion, and a seat behind a colon."));
    person.type = TravellerType::Companion;
    person.id = id->uuid();
    return person;
}

} // namespace

QString optionOf(const char* column)
{
    QString name = QLatin1String(column);
    if (name == QLatin1String("tripId"))
        return trip;
    if (name == QLatin1String("flightNumber") || name == QLatin1String("journeyNumber"))
        return QStringLiteral("number");
    name = withoutSuffix(withoutSuffix(name, QLatin1String("DateTime")), QLatin1String("Number"));
    name.replace(QLatin1String("Timezone"), QLatin1String("Zone"))
        .replace(QLatin1String("timezone"), QLatin1String("zone"));
    QString kebab;
    for (const QChar c : std::as_const(name)) {
        if (c.isUpper())
            kebab += QLatin1Char('-');
        kebab += c.toLower();
    }
    return kebab;
}

QList<Option> itemOptions(ItemKind kind, bool forNewItem)
{
    QList<Option> options;
    bool hasZone = false;
    withItemType(kind, [&](auto type) {
        forEachDraftColumn<typename decltype(type)::type>([&](const auto& column) {
            using Value = typename std::decay_t<decltype(column)>::ValueType;
            const QString name = optionOf(column.name);
            hasZone = hasZone || name == QLatin1String("zone");
            if constexpr (std::is_same_v<Value, TripId>) {
                if (forNewItem)
                    options.append({name, QStringLiteral("ID"),
                                    Messages::tr("the trip that it belongs to; none: it stands alone")});
            } else {
                options.append(
                    {name, valueName<Value>(), helpOf<Value>(name), forNewItem && isNeeded(column.name)});
            }
        });
    });
    if (!hasZone)
        options.append(
            {QStringLiteral("zone"), QStringLiteral("T"), Messages::tr("the time zone of both ends")});
    options.append(
        {QStringLiteral("first"), {}, Messages::tr("where a clock shows a time twice, the first is meant")});
    options.append({QStringLiteral("second"),
                    {},
                    Messages::tr("where a clock shows a time twice, the second is meant")});
    Option person{traveller, QStringLiteral("me[:SEAT]|COMPANION[:SEAT]"),
                  Messages::tr("who travels on it; once for each")};
    person.repeatable = true;
    options.append(person);
    if (!forNewItem)
        options.append({noTravellers, {}, Messages::tr("nobody in particular travels on it")});
    return options;
}

bool hasItemOptions(const Invocation& invocation, ItemKind kind)
{
    const QList<Option> options = itemOptions(kind, false);
    return std::any_of(options.begin(), options.end(), [&](const Option& option) {
        return option.name != QLatin1String("first") && option.name != QLatin1String("second") &&
               invocation.has(option.name);
    });
}

template <class Entity>
void applyItemColumns(const Invocation& invocation, typename Declaration<Entity>::Draft& draft,
                      FieldErrors& faults)
{
    const auto both = invocation.value(QStringLiteral("zone"));
    forEachDraftColumn<Entity>([&](const auto& column) {
        using Value = typename std::decay_t<decltype(column)>::ValueType;
        if constexpr (!std::is_same_v<Value, QDateTime>) {
            auto text = invocation.value(optionOf(column.name));
            if (!text && both && isZone(column.name))
                text = both;
            QString fault;
            if (text)
                take(*text, draft.*column.member, fault);
            if (!fault.isEmpty())
                faults.insert(QLatin1String(column.name), fault);
        }
    });
}

template <class Entity>
void applyItemTimes(const Invocation& invocation, typename Declaration<Entity>::Draft& draft,
                    FieldErrors& faults)
{
    using Declared = Declaration<Entity>;
    bool wholeDays = false;
    if constexpr (std::is_same_v<Entity, Event>)
        wholeDays = draft.allDay;
    TimeReading reading = TimeReading::Unsaid;
    if (invocation.has(QStringLiteral("first")))
        reading = TimeReading::First;
    if (invocation.has(QStringLiteral("second")))
        reading = TimeReading::Second;
    const auto apply = [&](const auto& column, const QString& zone, bool isEnd) {
        const auto text = invocation.value(optionOf(column.name));
        if (!text)
            return;
        const TimeTyped typed = timeFromText(*text, zone, reading, wholeDays, isEnd);
        draft.*column.member = typed.instant;
        if (!typed.fault.isEmpty())
            faults.insert(QLatin1String(column.name), typed.fault);
    };
    apply(Declared::start, draft.*Declared::startZone.member, false);
    apply(Declared::end, draft.*Declared::endZone.member, true);
}

std::optional<QList<ItemTraveller>> travellersFrom(const Invocation& invocation, UserId me)
{
    const bool nobody = invocation.has(noTravellers);
    const QStringList given = invocation.repeated.value(traveller);
    if (nobody && !given.isEmpty())
        throw UsageError(Messages::tr("--traveller and --no-travellers contradict each other; give one."));
    if (!nobody && given.isEmpty())
        return std::nullopt;
    QList<ItemTraveller> travellers;
    for (const QString& text : given)
        travellers.append(travellerFrom(text, me));
    return travellers;
}

template <class Entity>
void throwItemFaults(const FieldErrors& faults, const typename Declaration<Entity>::Draft& draft)
{
    if (faults.isEmpty())
        return; // the service looks at the rest
    FieldErrors all = validate(normalized(draft));
    // A field's own fault here is more exact than the rule's.
    all.insert(faults);
    throw Error(ErrorKind::Validation, Messages::tr("Please correct what is wrong with it."), all);
}

#define VIATICA_ITEM_OPTIONS(Entity)                                                                         \
    template void applyItemColumns<Entity>(const Invocation&, Declaration<Entity>::Draft&, FieldErrors&);    \
    template void applyItemTimes<Entity>(const Invocation&, Declaration<Entity>::Draft&, FieldErrors&);      \
    template void throwItemFaults<Entity>(const FieldErrors&, const Declaration<Entity>::Draft&);

VIATICA_ITEM_OPTIONS(Flight)
VIATICA_ITEM_OPTIONS(Hotel)
VIATICA_ITEM_OPTIONS(Transportation)
VIATICA_ITEM_OPTIONS(CarRental)
VIATICA_ITEM_OPTIONS(Event)

} // namespace viatica
