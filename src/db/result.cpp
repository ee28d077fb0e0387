// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/result.h"

#include <libpq-fe.h>

namespace viatica {

void Result::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

Result::Result(pg_result* result) : m_result(result) {}

int Result::rowCount() const
{
    return PQntuples(m_result.get());
}

qint64 Result::affectedRows() const
{
    return QByteArrayView(PQcmdTuples(m_result.get())).toLongLong();
}

int Result::columnCount() const
{
    return PQnfields(m_result.get());
}

QByteArray Result::columnName(int column) const
{
    return PQfname(m_result.get(), column);
}

QByteArray Result::commandTag() const
{
    return PQcmdStatus(m_result.get());
}

Field Result::field(int row, int column) const
{
    if (column >= columnCount())
        throwUndecodable("missing column");
    if (PQgetisnull(m_result.get(), row, column) != 0)
        return std::nullopt;
    return QByteArrayView(PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column));
}

void Result::requireRow() const
{
    if (isEmpty())
        throwUndecodable("missing row");
}

} // namespace viatica
