// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include <libpq-fe.h>

namespace viatica::bench {

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;

PGconn* asConnection(void* connection)
{
    return static_cast<PGconn*>(connection);
}

void check(PGconn* connection, PGresult* result)
{
    const ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(connection));
}

QJsonObject toJson(const Series& series)
{
    return {{QStringLiteral("median"), series.median()}, {QStringLiteral("p99"), series.p99()}};
}

} // namespace

double Series::quantile(double share) const
{
    if (m_times.isEmpty())
        return 0;
    QList<double> sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(qsizetype(share * double(sorted.size() - 1) + 0.5));
}

double milliseconds(const std::function<void()>& action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    return double(timer.nsecsElapsed()) / nanosecondsPerMillisecond;
}

void printTable(const QString& title, const QList<Measurement>& measurements)
{
    std::printf("%s (ms: median, p99)\n%-36s %15s %15s %15s %15s\n", qPrintable(title), "", "libpq",
                "of it server", "connection", "service");
    for (const Measurement& m : measurements) {
        std::printf("%-36s", qPrintable(m.name));
        for (const Series* series : {&m.libpq, &m.server, &m.connection, &m.service})
            std::printf(" %7.3f %7.3f", series->median(), series->p99());
        std::printf("\n");
    }
}

QJsonArray toJson(const QList<Measurement>& measurements)
{
    QJsonArray array;
    for (const Measurement& m : measurements)
        array.append(QJsonObject{{QStringLiteral("name"), m.name},
                                 {QStringLiteral("libpq"), toJson(m.libpq)},
                                 {QStringLiteral("server"), toJson(m.server)},
                                 {QStringLiteral("connection"), toJson(m.connection)},
                                 {QStringLiteral("service"), toJson(m.service)}});
    return array;
}

PlainLibpq::PlainLibpq(const QList<std::pair<QByteArray, QByteArray>>& parameters, const QByteArray& options)
{
    QList<const char*> keywords;
    QList<const char*> values;
    for (const auto& [keyword, value] : parameters) {
        keywords << keyword.constData();
        values << value.constData();
    }
    keywords << "options" << nullptr;
    values << options.constData() << nullptr;
    m_connection = PQconnectdbParams(keywords.constData(), values.constData(), 0);
    if (PQstatus(asConnection(m_connection)) != CONNECTION_OK)
        throw std::runtime_error(PQerrorMessage(asConnection(m_connection)));
}

PlainLibpq::~PlainLibpq()
{
    PQfinish(asConnection(m_connection));
}

void PlainLibpq::prepare(const QByteArray& name, const QByteArray& sql)
{
    PGconn* connection = asConnection(m_connection);
    check(connection, PQprepare(connection, name.constData(), sql.constData(), 0, nullptr));
}

void PlainLibpq::execute(const QByteArray& name, const QList<QByteArray>& values)
{
    PGconn* connection = asConnection(m_connection);
    QList<const char*> texts;
    for (const QByteArray& value : values)
        texts << value.constData();
    check(connection, PQexecPrepared(connection, name.constData(), int(texts.size()), texts.constData(),
                                     nullptr, nullptr, 0));
}

double PlainLibpq::serverTime() const
{
    QFile file(QStringLiteral("/proc/%1/schedstat").arg(PQbackendPID(asConnection(m_connection))));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').constFirst().toLongLong()) / nanosecondsPerMillisecond;
}

} // namespace viatica::bench
