// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <any>
#include <exception>

namespace viatica {

enum class ErrorKind {
    Validation,          ///< what was given breaks a rule; fields() says which
    NotFound,            ///< no such row, or one of somebody else: the answer is the same
    AccessDenied,        ///< the database refused: no session, or no right
    Conflict,            ///< something else has the same unique value
    Stale,               ///< the row was changed since it was read; current() has what it is now
    InvalidReference,    ///< a row named by this one does not exist, or is still in use
    InsufficientBalance, ///< a voucher has less left than was asked for
    ConnectionLost,      ///< no connection, or it broke; nothing is known to have been changed
    Timeout,             ///< the database or a free connection took too long
    Cancelled,           ///< asked for by the user
    Internal,            ///< a fault of this program or of the database server
};

/// Messages for the fields of a draft, by the name of the column ("departureDate").
using FieldErrors = QHash<QString, QString>;

/// The one exception type. It carries a sentence for a person, and for the program the kind, the faulty fields,
/// the SQLSTATE and the constraint. It never carries DETAIL of the database, which may hold row data.
class Error : public std::exception
{
public:
    Error(ErrorKind kind, QString message, FieldErrors fields = {});

    [[nodiscard]] ErrorKind kind() const { return m_kind; }
    /// One or two sentences for a person, translated.
    [[nodiscard]] const QString& message() const { return m_message; }
    [[nodiscard]] const FieldErrors& fields() const { return m_fields; }
    /// Five characters, or empty where the database was not the one to complain.
    [[nodiscard]] const QString& sqlState() const { return m_sqlState; }
    [[nodiscard]] const QString& constraint() const { return m_constraint; }
    /// For Stale: the row as the database has it now; null for other kinds or when it is gone.
    template <class Row>
    [[nodiscard]] const Row* current() const
    {
        return std::any_cast<Row>(&m_current);
    }

    Error& withSqlState(const QString& state);
    Error& withConstraint(const QString& constraint);
    Error& withCurrent(std::any row);

    /// The message in UTF-8, for logs and test output.
    [[nodiscard]] const char* what() const noexcept override;

private:
    ErrorKind m_kind;
    QString m_message;
    FieldErrors m_fields;
    QString m_sqlState;
    QString m_constraint;
    std::any m_current;
    QByteArray m_what;
};

/// The kind as it appears in the terminal's JSON ("Validation"); not translated.
[[nodiscard]] QString toString(ErrorKind kind);

} // namespace viatica
