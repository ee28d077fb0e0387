// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/codec.h"

#include "domain/error.h"

#include <QCoreApplication>

namespace viatica {

namespace {

constexpr qint64 microsecondsPerMillisecond = 1000;

template <class Integer>
Integer decodeInteger(const Field& field, Integer (QByteArrayView::*read)(bool*, int) const)
{
    bool isNumber = false;
    const Integer value = field ? ((*field).*read)(&isNumber, 10) : Integer{};
    if (field && !isNumber)
        throwUndecodable("integer");
    return value;
}

} // namespace

void throwUndecodable(const char* type)
{
    throw Error(ErrorKind::Internal,
                QCoreApplication::translate("viatica::Codec",
                                            "The database holds a value that this version of Viatica cannot read (%1).")
                    .arg(QLatin1String(type)));
}

bool Codec<bool>::decode(const Field& field)
{
    return field && *field == "t";
}

int Codec<int>::decode(const Field& field)
{
    return decodeInteger<int>(field, &QByteArrayView::toInt);
}

qint64 Codec<qint64>::decode(const Field& field)
{
    return decodeInteger<qint64>(field, &QByteArrayView::toLongLong);
}

double Codec<double>::decode(const Field& field)
{
    bool isNumber = true;
    const double value = field ? field->toDouble(&isNumber) : 0;
    if (!isNumber)
        throwUndecodable("number");
    return value;
}

Parameter Codec<QDate>::encode(const QDate& value)
{
    if (!value.isValid())
        return std::nullopt;
    return value.toString(Qt::ISODate).toLatin1();
}

QDate Codec<QDate>::decode(const Field& field)
{
    if (!field)
        return {};
    const QDate date = QDate::fromString(QString::fromLatin1(*field), Qt::ISODate);
    if (!date.isValid())
        throwUndecodable("date");
    return date;
}

QByteArray Codec<QDateTime>::select(const QByteArray& column)
{
    return "(extract(epoch from " + column + ") * 1000000)::bigint";
}

Parameter Codec<QDateTime>::encode(const QDateTime& value)
{
    if (!value.isValid())
        return std::nullopt;
    return value.toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

QDateTime instantFromMicroseconds(qint64 sinceEpoch)
{
    // Rounded down also before 1970, so that order is kept.
    qint64 milliseconds = sinceEpoch / microsecondsPerMillisecond;
    if (sinceEpoch % microsecondsPerMillisecond < 0)
        --milliseconds;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

QDateTime Codec<QDateTime>::decode(const Field& field)
{
    return field ? instantFromMicroseconds(Codec<qint64>::decode(field)) : QDateTime();
}

TripPurpose Codec<TripPurpose>::decode(const Field& field)
{
    // The column may be NULL where another program wrote the row; its default is meant then.
    if (!field)
        return TripPurpose::Pleasure;
    const auto purpose = tripPurposeFromString(QString::fromUtf8(*field));
    if (!purpose)
        throwUndecodable("purpose");
    return *purpose;
}

TransportationMethod Codec<TransportationMethod>::decode(const Field& field)
{
    if (!field)
        return TransportationMethod::Other;
    const auto method = transportationMethodFromString(QString::fromUtf8(*field));
    if (!method)
        throwUndecodable("method");
    return *method;
}

QByteArray arrayLiteral(const QList<Parameter>& elements)
{
    QByteArray literal("{");
    for (const Parameter& element : elements) {
        if (literal.size() > 1)
            literal += ',';
        if (!element) {
            literal += "NULL";
            continue;
        }
        literal += '"';
        for (const char c : *element) {
            if (c == '"' || c == '\\')
                literal += '\\';
            literal += c;
        }
        literal += '"';
    }
    return literal + '}';
}

} // namespace viatica
