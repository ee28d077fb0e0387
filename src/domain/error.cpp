// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error.h"

#include <utility>

namespace viatica {

Error::Error(ErrorKind kind, QString message, FieldErrors fields)
    : m_kind(kind)
    , m_message(std::move(message))
    , m_fields(std::move(fields))
    , m_what(m_message.toUtf8())
{
}

Error& Error::withSqlState(const QString& state)
{
    m_sqlState = state;
    return *this;
}

Error& Error::withConstraint(const QString& constraint)
{
    m_constraint = constraint;
    return *this;
}

Error& Error::withCurrent(std::any row)
{
    m_current = std::move(row);
    return *this;
}

const char* Error::what() const noexcept
{
    return m_what.constData();
}

QString toString(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Validation:
        return QStringLiteral("Validation");
    case ErrorKind::NotFound:
        return QStringLiteral("NotFound");
    case ErrorKind::AccessDenied:
        return QStringLiteral("AccessDenied");
    case ErrorKind::Conflict:
        return QStringLiteral("Conflict");
    case ErrorKind::Stale:
        return QStringLiteral("Stale");
    case ErrorKind::InvalidReference:
        return QStringLiteral("InvalidReference");
    case ErrorKind::InsufficientBalance:
        return QStringLiteral("InsufficientBalance");
    case ErrorKind::ConnectionLost:
        return QStringLiteral("ConnectionLost");
    case ErrorKind::Timeout:
        return QStringLiteral("Timeout");
    case ErrorKind::Cancelled:
        return QStringLiteral("Cancelled");
    case ErrorKind::Internal:
        break;
    }
    return QStringLiteral("Internal");
}

} // namespace viatica
