// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/service_error.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Service)
};

} // namespace

Error notSignedIn()
{
    return {ErrorKind::AccessDenied, Messages::tr("Please sign in again.")};
}

Error notFound()
{
    return {ErrorKind::NotFound, Messages::tr("This does not exist any more.")};
}

Error idTaken()
{
    return {ErrorKind::Conflict,
            Messages::tr("There is one with the same number already. Please save again as new.")};
}

Error changedMeanwhile()
{
    return {ErrorKind::Stale, Messages::tr("This was changed meanwhile.")};
}

Error goneMeanwhile()
{
    return {ErrorKind::Stale, Messages::tr("This was deleted meanwhile.")};
}

Error onlyForTheOwner()
{
    return {ErrorKind::AccessDenied, Messages::tr("Only the owner can do this.")};
}

Error badCursor()
{
    return {ErrorKind::Validation,
            Messages::tr("The place to go on from is not one of this list."),
            {{QStringLiteral("after"), Messages::tr("The place to go on from is not one of this list.")}}};
}

QByteArray signedIn(const QByteArray& user)
{
    return "coalesce(viatica.current_user_id() = " + user + "::uuid, false)";
}

void requireSignedIn(bool signedIn)
{
    if (!signedIn)
        throw notSignedIn();
}

} // namespace viatica
