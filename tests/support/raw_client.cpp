// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/raw_client.h"

#include <libpq-fe.h>

#include <vector>

namespace viatica::test {

namespace {

pg_conn* open(const ConnectionProfile& profile, const QByteArray& options)
{
    auto parameters = profile.libpqParameters();
    // What a test reads does not depend on where it runs.
    parameters.append({"options", "-c timezone=UTC " + options});
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : std::as_const(parameters)) {
        keywords.push_back(keyword.constData());
        values.push_back(value.constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectdbParams(keywords.data(), values.data(), 0);
}

/// UTF-8 copies of the values and the pointers that libpq wants; a null string becomes a null pointer.
struct Values
{
    explicit Values(const QStringList& parameters)
    {
        for (const QString& parameter : parameters)
            texts.push_back(parameter.toUtf8());
        for (qsizetype i = 0; i < parameters.size(); ++i)
            pointers.push_back(parameters.at(i).isNull() ? nullptr
                                                         : texts.at(static_cast<size_t>(i)).constData());
    }
    [[nodiscard]] int count() const { return static_cast<int>(pointers.size()); }
    std::vector<QByteArray> texts;
    std::vector<const char*> pointers;
};

RawClient::Rows rowsOf(const pg_result* result)
{
    RawClient::Rows rows;
    for (int row = 0; row < PQntuples(result); ++row) {
        QStringList fields;
        for (int column = 0; column < PQnfields(result); ++column)
            fields << (PQgetisnull(result, row, column) ? QString()
                                                        : QString::fromUtf8(PQgetvalue(result, row, column)));
        rows << fields;
    }
    return rows;
}

} // namespace

RawClient::RawClient(const ConnectionProfile& profile, const QByteArray& options)
    : m_connection(open(profile, options), &PQfinish)
{
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        throw SqlError("08001", PQerrorMessage(m_connection.get()));
    // Notices of scripts would fill the output of the tests.
    PQsetNoticeProcessor(
        m_connection.get(), [](void*, const char*) {}, nullptr);
}

RawClient::Result RawClient::checked(pg_result* result) const
{
    Result owned(result, &PQclear);
    const auto status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY)
        return owned;
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    throw SqlError(state != nullptr ? state : "08006", PQerrorMessage(m_connection.get()),
                   PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
}

RawClient::Result RawClient::run(const QByteArray& sql, const QStringList& parameters)
{
    const Values values(parameters);
    return checked(PQexecParams(m_connection.get(), sql.constData(), values.count(), nullptr,
                                values.pointers.data(), nullptr, nullptr, 0));
}

RawClient::Rows RawClient::query(const QByteArray& sql, const QStringList& parameters)
{
    return rowsOf(run(sql, parameters).get());
}

QString RawClient::value(const QByteArray& sql, const QStringList& parameters)
{
    return query(sql, parameters).value(0).value(0);
}

void RawClient::script(const QByteArray& sql)
{
    checked(PQexec(m_connection.get(), sql.constData()));
}

int RawClient::affected(const QByteArray& sql, const QStringList& parameters)
{
    return QByteArray(PQcmdTuples(run(sql, parameters).get())).toInt();
}

QString RawClient::stateOf(const QByteArray& sql, const QStringList& parameters)
{
    try {
        run(sql, parameters);
    } catch (const SqlError& error) {
        return error.sqlState();
    }
    return {};
}

void RawClient::start(const QByteArray& sql, const QStringList& parameters)
{
    const Values values(parameters);
    if (PQsendQueryParams(m_connection.get(), sql.constData(), values.count(), nullptr,
                          values.pointers.data(), nullptr, nullptr, 0) == 0)
        throw SqlError("08006", PQerrorMessage(m_connection.get()));
}

RawClient::Rows RawClient::finish()
{
    Result last(nullptr, &PQclear);
    while (pg_result* result = PQgetResult(m_connection.get()))
        last.reset(result);
    return rowsOf(checked(last.release()).get());
}

int RawClient::backendPid() const
{
    return PQbackendPID(m_connection.get());
}

QStringList RawClient::notifications()
{
    QStringList payloads;
    PQconsumeInput(m_connection.get());
    while (PGnotify* notice = PQnotifies(m_connection.get())) {
        payloads << QString::fromUtf8(notice->extra);
        PQfreemem(notice);
    }
    return payloads;
}

} // namespace viatica::test
