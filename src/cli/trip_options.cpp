// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/trip_options.h"

#include "services/trip_service.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <array>
#include <cstdio>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

const std::array columnOptions{QStringLiteral("name"),        QStringLiteral("from"),
                               QStringLiteral("to"),          QStringLiteral("purpose"),
                               QStringLiteral("description"), QStringLiteral("description-file")};

/// Twice what a description may have in bytes: enough to tell that it is too long.
constexpr qint64 longestFile = 8 * tripDescriptionLimit;

/// Up to the end or the limit; a pipe delivers in pieces.
QByteArray readUpTo(QFile& file, qint64 limit)
{
    QByteArray bytes;
    while (bytes.size() < limit) {
        const QByteArray piece = file.read(limit - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

QString readText(const QString& path)
{
    QFile file(path);
    const bool isOpen =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? readUpTo(file, longestFile) : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        throw UsageError(Messages::tr("--description-file cannot be read: %1.").arg(file.errorString()));
    QStringDecoder decoder(QStringConverter::Utf8);
    QString text = decoder(bytes);
    // A character that the limit has cut is no fault of the file; the length will be complained about.
    if (decoder.hasError() && bytes.size() < longestFile)
        throw UsageError(Messages::tr("--description-file is not a text in UTF-8."));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return text;
}

/// Strictly 2027-06-01: what else QDate takes for ISO 8601 would hide a slip.
QDate isoDate(const QString& text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.toString(Qt::ISODate) == text ? date : QDate();
}

template <class Value>
std::optional<Value> oneOf(const Invocation& invocation, const QString& option,
                           std::optional<Value> (*parse)(QStringView), const QString& choices)
{
    const auto text = invocation.value(option);
    if (!text)
        return std::nullopt;
    const auto value = parse(*text);
    if (!value)
        throw UsageError(Messages::tr("--%1 takes one of: %2.").arg(option, choices));
    return value;
}

std::optional<Qt::SortOrder> orderFromString(QStringView text)
{
    if (text == QLatin1String("asc"))
        return Qt::AscendingOrder;
    if (text == QLatin1String("desc"))
        return Qt::DescendingOrder;
    return std::nullopt;
}

} // namespace

TripQuery tripQuery(const Invocation& invocation)
{
    TripQuery query;
    query.filter = oneOf(invocation, QStringLiteral("filter"), &tripFilterFromString,
                         QStringLiteral("upcoming, current, past, all"))
                       .value_or(TripFilter::All);
    query.search = invocation.value(QStringLiteral("search")).value_or(QString());
    query.sort = oneOf(invocation, QStringLiteral("sort"), &tripSortFromString,
                       QStringLiteral("departure, name, return"));
    query.order = oneOf(invocation, QStringLiteral("order"), &orderFromString, QStringLiteral("asc, desc"));
    query.after = invocation.value(QStringLiteral("after")).value_or(QString());
    query.page = query.after.isEmpty() ? 1 : 2;
    if (const auto limit = invocation.value(QStringLiteral("limit"))) {
        bool isNumber = false;
        query.limit = limit->toInt(&isNumber);
        if (!isNumber || query.limit < 1 || query.limit > 1000)
            throw UsageError(Messages::tr("--limit takes a number from 1 to 1000."));
    }
    return query;
}

Error noSuchTrip()
{
    return {ErrorKind::NotFound, Messages::tr("There is no such trip.")};
}

TripId tripId(const QString& text)
{
    const auto id = TripId::fromString(text);
    if (!id)
        throw noSuchTrip();
    return *id;
}

bool hasTripOptions(const Invocation& invocation)
{
    return std::any_of(columnOptions.begin(), columnOptions.end(),
                       [&](const QString& option) { return invocation.has(option); });
}

void applyTripOptions(const Invocation& invocation, TripDraft& draft)
{
    FieldErrors faults;
    if (const auto name = invocation.value(QStringLiteral("name")))
        draft.name = *name;
    const auto takeDate = [&](const QString& option, const QString& field, QDate& date) {
        const auto text = invocation.value(option);
        if (!text)
            return;
        date = isoDate(*text);
        if (!date.isValid())
            faults.insert(
                field, Messages::tr("“%1” is not a date; a date looks like 2027-06-01.").arg(text->left(40)));
    };
    takeDate(QStringLiteral("from"), QStringLiteral("departureDate"), draft.departureDate);
    takeDate(QStringLiteral("to"), QStringLiteral("returnDate"), draft.returnDate);
    if (const auto purpose = invocation.value(QStringLiteral("purpose"))) {
        const auto known = tripPurposeFromString(*purpose);
        if (known)
            draft.purpose = *known;
        else
            faults.insert(QStringLiteral("purpose"),
                          Messages::tr("“%1” is not a purpose; it is pleasure, business or other.")
                              .arg(purpose->left(40)));
    }
    const auto path = invocation.value(QStringLiteral("description-file"));
    if (path && invocation.has(QStringLiteral("description")))
        throw UsageError(Messages::tr("--description and --description-file are the same; give one."));
    if (path)
        draft.description = readText(*path);
    else if (const auto description = invocation.value(QStringLiteral("description")))
        draft.description = *description;
    if (faults.isEmpty())
        return; // the service looks at the rest
    // Everything that is wrong is said at once; a field's own fault here is more exact than the rule's.
    const FieldErrors others = validate(normalized(draft));
    for (auto fault = others.begin(); fault != others.end(); ++fault)
        if (!faults.contains(fault.key()))
            faults.insert(fault.key(), fault.value());
    throw Error(ErrorKind::Validation, Messages::tr("Please correct what is wrong with the trip."), faults);
}

} // namespace viatica
