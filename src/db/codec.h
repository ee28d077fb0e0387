// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"
#include "domain/id.h"
#include "domain/transportation.h"
#include "domain/trip.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace viatica {

/// A value on its way to the server in PostgreSQL's text form; nullopt is NULL.
using Parameter = std::optional<QByteArray>;
/// A value from the server, valid as long as its Result; nullopt is NULL.
using Field = std::optional<QByteArrayView>;

/// How a type travels. Each specialisation has
///   static Parameter encode(const T&)
///   static T decode(const Field&)           throws Error(Internal) for what the type cannot hold
///   static QByteArray select(column)        the SQL expression that delivers the form which decode() reads
/// A QString is never NULL: where NULL is meant, the member is a std::optional.
template <class T>
struct Codec;

/// Throws Error(Internal): the database delivered what the program's declaration does not expect.
[[noreturn]] void throwUndecodable(const char* type);

namespace detail {
struct PlainSelect
{
    static QByteArray select(const QByteArray& column) { return column; }
};
} // namespace detail

template <>
struct Codec<QString> : detail::PlainSelect
{
    static Parameter encode(const QString& value) { return value.isNull() ? QByteArray("") : value.toUtf8(); }
    static QString decode(const Field& field) { return field ? QString::fromUtf8(*field) : QString(); }
};

template <>
struct Codec<QByteArray> : detail::PlainSelect
{
    static Parameter encode(const QByteArray& value) { return value.isNull() ? QByteArray("") : value; }
    static QByteArray decode(const Field& field) { return field ? field->toByteArray() : QByteArray(); }
};

template <>
struct Codec<bool> : detail::PlainSelect
{
    static Parameter encode(bool value) { return QByteArray(value ? "t" : "f"); }
    static bool decode(const Field& field);
};

template <>
struct Codec<int> : detail::PlainSelect
{
    static Parameter encode(int value) { return QByteArray::number(value); }
    static int decode(const Field& field);
};

template <>
struct Codec<qint64> : detail::PlainSelect
{
    static Parameter encode(qint64 value) { return QByteArray::number(value); }
    static qint64 decode(const Field& field);
};

/// For coordinates and other measures; never for amounts of money.
template <>
struct Codec<double> : detail::PlainSelect
{
    static Parameter encode(double value) { return QByteArray::number(value, 'g', 17); }
    static double decode(const Field& field);
};

/// DATE, as ISO 8601.
template <>
struct Codec<QDate> : detail::PlainSelect
{
    static Parameter encode(const QDate& value);
    static QDate decode(const Field& field);
};

/// An instant in UTC, kept to the millisecond, rounded down.
[[nodiscard]] QDateTime instantFromMicroseconds(qint64 sinceEpoch);

/// timestamptz: an instant. It is read as whole microseconds since 1970, which costs a tenth of reading a date and
/// time text, and kept to the millisecond in UTC. A default-constructed value is NULL.
template <>
struct Codec<QDateTime>
{
    static QByteArray select(const QByteArray& column);
    static Parameter encode(const QDateTime& value);
    static QDateTime decode(const Field& field);
};

template <class Tag>
struct Codec<Id<Tag>> : detail::PlainSelect
{
    /// A null id is NULL: it names no row.
    static Parameter encode(const Id<Tag>& id)
    {
        return id.isNull() ? std::nullopt : Parameter(id.uuid().toByteArray(QUuid::WithoutBraces));
    }
    static Id<Tag> decode(const Field& field)
    {
        if (!field)
            return {};
        const auto id = Id<Tag>::fromString(QString::fromLatin1(*field));
        if (!id)
            throwUndecodable("uuid");
        return *id;
    }
};

template <>
struct Codec<TripPurpose> : detail::PlainSelect
{
    static Parameter encode(TripPurpose value) { return toString(value).toLatin1(); }
    static TripPurpose decode(const Field& field);
};

template <>
struct Codec<TransportationMethod> : detail::PlainSelect
{
    static Parameter encode(TransportationMethod value) { return toString(value).toLatin1(); }
    static TransportationMethod decode(const Field& field);
};

template <class T>
struct Codec<std::optional<T>>
{
    static QByteArray select(const QByteArray& column) { return Codec<T>::select(column); }
    static Parameter encode(const std::optional<T>& value) { return value ? Codec<T>::encode(*value) : std::nullopt; }
    static std::optional<T> decode(const Field& field)
    {
        return field ? std::optional<T>(Codec<T>::decode(field)) : std::nullopt;
    }
};

/// A one-dimensional array in PostgreSQL's literal form; elements are quoted, so that any text is safe.
[[nodiscard]] QByteArray arrayLiteral(const QList<Parameter>& elements);

template <class T>
struct Codec<QList<T>> : detail::PlainSelect
{
    static Parameter encode(const QList<T>& values)
    {
        QList<Parameter> elements;
        elements.reserve(values.size());
        for (const T& value : values)
            elements.append(Codec<T>::encode(value));
        return arrayLiteral(elements);
    }
};

} // namespace viatica
