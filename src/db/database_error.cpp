// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database_error.h"

#include "db/constraint_messages.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <libpq-fe.h>

namespace viatica {

namespace {

Q_LOGGING_CATEGORY(dbLog, "viatica.db")

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::DatabaseError)
};

QString field(const pg_result* result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

struct Mapping
{
    ErrorKind kind;
    QString sentence;
};

Mapping integrityMapping(const QString& state)
{
    if (state == QLatin1String("23505"))
        return {ErrorKind::Conflict, Messages::tr("There is one like this already.")};
    if (state == QLatin1String("23503"))
        return {ErrorKind::InvalidReference,
                Messages::tr("This refers to something that does not exist any more, or something else still needs it.")};
    if (state == QLatin1String("23502"))
        return {ErrorKind::Validation, Messages::tr("Something that is needed was left out.")};
    return {ErrorKind::Validation, Messages::tr("This breaks a rule of the database.")};
}

Mapping mappingFor(const QString& state, bool cancelWasAsked)
{
    if (state.startsWith(QLatin1String("23")))
        return integrityMapping(state);
    if (state == QLatin1String("22001"))
        return {ErrorKind::Validation, Messages::tr("A text is too long.")};
    if (state == QLatin1String("22003"))
        return {ErrorKind::Validation, Messages::tr("A number is too large.")};
    if (state.startsWith(QLatin1String("22")))
        return {ErrorKind::Validation, Messages::tr("A value has a form that the database does not take.")};
    if (state == QLatin1String("42501"))
        return {ErrorKind::AccessDenied, Messages::tr("You may not do this, or you are not signed in any more.")};
    if (state == QLatin1String("VI001"))
        return {ErrorKind::InsufficientBalance, Messages::tr("The voucher does not have that much left.")};
    if (state == QLatin1String("VI002"))
        return {ErrorKind::Validation, Messages::tr("The voucher cannot be used: it is expired, used or transferred.")};
    if (state == QLatin1String("P0002"))
        return {ErrorKind::NotFound, Messages::tr("This does not exist any more.")};
    if (state == QLatin1String("40001") || state == QLatin1String("40P01"))
        return {ErrorKind::Conflict,
                Messages::tr("Others are changing the same data at this moment. Please try again.")};
    if (state == QLatin1String("57014") && cancelWasAsked)
        return {ErrorKind::Cancelled, Messages::tr("Cancelled.")};
    if (state == QLatin1String("57014") || state == QLatin1String("55P03") || state == QLatin1String("25P03"))
        return {ErrorKind::Timeout, Messages::tr("The database took too long. Please try again.")};
    if (state == QLatin1String("53100"))
        return {ErrorKind::Internal,
                Messages::tr("The disk of the database server is full. Nothing was saved; please make room there and "
                             "try again.")};
    if (state == QLatin1String("53300"))
        return {ErrorKind::ConnectionLost, Messages::tr("The server has no connection left.")};
    if (state == QLatin1String("57P01") || state == QLatin1String("57P02"))
        return {ErrorKind::ConnectionLost, Messages::tr("The database server was stopped.")};
    if (state == QLatin1String("57P03"))
        return {ErrorKind::ConnectionLost, Messages::tr("The database server is starting up or shutting down.")};
    if (state == QLatin1String("08P01"))
        return {ErrorKind::Internal, Messages::tr("The program and the database misunderstood each other.")};
    if (state.startsWith(QLatin1String("08")) || state.startsWith(QLatin1String("28")) || state == QLatin1String("3D000")
        || state == QLatin1String("57P05"))
        return {ErrorKind::ConnectionLost, Messages::tr("The connection to the database was lost.")};
    if (state == QLatin1String("25006"))
        return {ErrorKind::AccessDenied, Messages::tr("This server only gives data out; it takes no changes.")};
    if (state == QLatin1String("42P01") || state == QLatin1String("42703") || state == QLatin1String("42883")
        || state == QLatin1String("3F000"))
        return {ErrorKind::Internal,
                Messages::tr("The database's structure does not fit this version of Viatica (%1).").arg(state)};
    return {ErrorKind::Internal, Messages::tr("The database reports a fault (%1).").arg(state)};
}

} // namespace

Error databaseError(const pg_result* result, bool cancelWasAsked)
{
    const QString state = field(result, PG_DIAG_SQLSTATE);
    // Without a code the connection ended before the server could say anything.
    if (state.isEmpty())
        return cancelWasAsked ? cancelledByUser() : connectionLost();
    const QString constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
    const Mapping mapping = mappingFor(state, cancelWasAsked);
    QString sentence = mapping.sentence;
    FieldErrors fields;
    if (const auto known = constraintMessage(constraint)) {
        sentence = known->sentence;
        if (!known->field.isEmpty())
            fields.insert(known->field, known->sentence);
    } else if (const QString column = field(result, PG_DIAG_COLUMN_NAME); !column.isEmpty()) {
        fields.insert(column, sentence);
    }
    // The message without DETAIL and HINT; for the developers' eyes, since a person gets the sentence.
    if (mapping.kind == ErrorKind::Internal)
        qCWarning(dbLog).noquote() << "SQLSTATE" << state << field(result, PG_DIAG_MESSAGE_PRIMARY);
    Error error(mapping.kind, sentence, fields);
    error.withSqlState(state).withConstraint(constraint);
    return error;
}

Error connectionLost()
{
    return {ErrorKind::ConnectionLost, Messages::tr("The connection to the database was lost.")};
}

Error noAnswer()
{
    return {ErrorKind::ConnectionLost, Messages::tr("The database does not answer any more.")};
}

Error cancelledByUser()
{
    return {ErrorKind::Cancelled, Messages::tr("Cancelled.")};
}

Error sessionRejected()
{
    return {ErrorKind::AccessDenied, Messages::tr("Please sign in again.")};
}

Error programFault(const char* what)
{
    qCCritical(dbLog) << "fault of the program:" << what;
    return {ErrorKind::Internal, Messages::tr("Something went wrong inside Viatica (%1).").arg(QLatin1String(what))};
}

} // namespace viatica
