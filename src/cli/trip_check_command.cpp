// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/trip_options.h"
#include "domain/trip_checker.h"
#include "models/finding_text.h"
#include "services/airport_service.h"
#include "services/finding_service.h"
#include "services/trip_service.h"

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

QJsonObject findingObject(const Finding& finding, bool isIgnored)
{
    QJsonArray items;
    for (qsizetype i = 0; i < finding.items.size(); ++i)
        items.append(QJsonObject{{QStringLiteral("kind"), toString(finding.items.at(i).kind)},
                                 {QStringLiteral("id"), finding.items.at(i).id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("name"), finding.names.value(i)}});
    QJsonArray travellers;
    for (const ItemTraveller& traveller : finding.travellers)
        travellers.append(QJsonObject{{QStringLiteral("type"), toString(traveller.type)},
                                      {QStringLiteral("id"), traveller.id.toString(QUuid::WithoutBraces)},
                                      {QStringLiteral("name"), traveller.name}});
    QJsonArray remedies;
    for (const Remedy remedy : remediesFor(finding))
        remedies.append(toString(remedy));
    return {{QStringLiteral("key"), finding.key},
            {QStringLiteral("kind"), toString(finding.kind)},
            {QStringLiteral("severity"), toString(finding.severity)},
            {QStringLiteral("sentence"), findingSentence(QLocale(), finding)},
            {QStringLiteral("items"), items},
            {QStringLiteral("travellers"), travellers},
            {QStringLiteral("remedies"), remedies},
            {QStringLiteral("ignored"), isIgnored}};
}

/// Ignores what --ignore names, and tells again what --unignore names. @throws Error(NotFound) for a key of no finding
void changeIgnored(Context& context, TripId trip, const QList<Finding>& findings)
{
    const std::optional<QString> ignore = context.invocation().value(QStringLiteral("ignore"));
    const std::optional<QString> unignore = context.invocation().value(QStringLiteral("unignore"));
    if (ignore) {
        const bool isFound = std::any_of(findings.begin(), findings.end(),
                                         [&](const Finding& finding) { return finding.key == *ignore; });
        if (!isFound)
            throw Error(ErrorKind::NotFound, Messages::tr("The trip has no finding with this key."));
        context.await(context.findings().ignore(trip, *ignore));
    }
    if (unignore)
        context.await(context.findings().unignore(trip, *unignore));
}

void check(Context& context)
{
    const TripId id = tripId(context.invocation().argument);
    const TripDetails details = context.await(context.trips().getTripWithDetails(id));
    const auto index = context.await(context.airports().index());
    const QList<Finding> findings = checkTrip(details.trip, details, *index);
    changeIgnored(context, id, findings);
    const QSet<QString> ignored = context.await(context.findings().ignored(id));
    const bool showsAll = context.invocation().has(QStringLiteral("all"));
    QJsonArray items;
    QList<QStringList> rows;
    for (const Finding& finding : findings) {
        const bool isIgnored = ignored.contains(finding.key);
        if (isIgnored && !showsAll)
            continue;
        items.append(findingObject(finding, isIgnored));
        rows.append({isIgnored ? Messages::tr("ignored") : displayName(finding.severity),
                     findingSentence(QLocale(), finding), finding.key});
    }
    context.output().document(jsonList(items));
    if (rows.isEmpty())
        context.output().line(Messages::tr("Nothing to complain about."));
    else
        context.output().table({Messages::tr("Severity"), Messages::tr("Finding"), Messages::tr("Key")}, rows);
}

} // namespace

Command tripCheckCommand()
{
    return {{QStringLiteral("trips"), QStringLiteral("check")},
            QStringLiteral("ID"),
            Messages::tr("What does not fit together on a trip."),
            {{QStringLiteral("all"), {}, Messages::tr("also what is ignored")},
             {QStringLiteral("ignore"), QStringLiteral("KEY"), Messages::tr("do not tell this finding any more")},
             {QStringLiteral("unignore"), QStringLiteral("KEY"), Messages::tr("tell it again")}},
            check};
}

} // namespace viatica
