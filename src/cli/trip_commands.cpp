// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/trip_options.h"
#include "cli/trip_rows.h"
#include "interchange/trip_csv.h"
#include "services/trip_service.h"

#include <QFile>

#include <cstdio>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

void list(Context& context)
{
    const TripQuery query = tripQuery(context.invocation());
    const TripPage page = context.await(context.trips().getUserTrips(query));
    QJsonArray items;
    QList<QStringList> rows;
    for (const TripSummary& trip : page.rows) {
        items.append(tripListObject(trip));
        rows.append(tripListRow(trip));
    }
    QJsonObject object = jsonList(items, page.next);
    object.insert(QStringLiteral("total"), page.total);
    context.output().document(object);
    if (rows.isEmpty())
        context.output().line(Messages::tr("No trips."));
    else
        context.output().table(tripListHeadings(), rows);
    if (!page.next.isEmpty())
        context.output().line(Messages::tr("\n%1 of %2. More with --after %3")
                                  .arg(page.rows.size())
                                  .arg(page.total)
                                  .arg(page.next));
}

void show(Context& context)
{
    const TripId id = tripId(context.invocation().argument);
    printTrip(context.output(), context.await(context.trips().getTripWithDetails(id)));
}

void add(Context& context)
{
    TripDraft draft;
    applyTripOptions(context.invocation(), draft);
    printTrip(context.output(), context.await(context.trips().createTrip(draft)));
}

void update(Context& context)
{
    const TripId id = tripId(context.invocation().argument);
    if (!hasTripOptions(context.invocation()))
        throw UsageError(
            Messages::tr("Nothing to change: give at least one of --name, --from, --to, --purpose, "
                         "--description."));
    TripService& trips = context.trips();
    const Trip trip = context.await(trips.getTrip(id));
    TripDraft draft = trip;
    applyTripOptions(context.invocation(), draft);
    printTrip(context.output(), context.await(trips.updateTrip(id, draft, trip.version)));
}

void remove(Context& context)
{
    const TripId id = tripId(context.invocation().argument);
    const QList<TrashedTrip> trashed = context.await(context.trips().deleteTrips({id}));
    if (trashed.isEmpty())
        throw noSuchTrip();
    const TrashedTrip& trip = trashed.first();
    context.output().document({{QStringLiteral("id"), trip.trip.toString()},
                               {QStringLiteral("title"), trip.title},
                               {QStringLiteral("trashId"), trip.trash.toString()}});
    context.output().line(Messages::tr("“%1” is in the trash. Back with: viaticactl trash restore %2")
                              .arg(printable(trip.title), trip.trash.toString()));
}

void statistics(Context& context)
{
    const TripStatistics statistics = context.await(context.trips().getTripStatistics());
    context.output().document(tripStatisticsObject(statistics));
    if (!context.output().isJson())
        printTripStatistics(context.output(), statistics);
}

/// To a file, or with "-" or none to the standard output. With --json the report goes there, so a file is
/// needed.
void exportTrips(Context& context)
{
    const QString format = context.invocation().value(QStringLiteral("format")).value_or(QString());
    if (format != QLatin1String("csv"))
        throw UsageError(Messages::tr("--format takes csv."));
    const QString path = context.invocation().value(QStringLiteral("output")).value_or(QStringLiteral("-"));
    const bool toStandardOutput = path == QLatin1String("-");
    if (toStandardOutput && context.output().isJson())
        throw UsageError(Messages::tr("With --json, --output names the file; the report is the document."));
    TripCsvOptions options;
    options.byteOrderMark = context.invocation().has(QStringLiteral("bom"));
    options.items = context.invocation().has(QStringLiteral("items"));
    const TripQuery query = tripQuery(context.invocation());
    TripCsvExport csv(context.trips());
    QFile standardOutput;
    if (toStandardOutput && !standardOutput.open(stdout, QIODevice::WriteOnly))
        throw Error(ErrorKind::Validation, Messages::tr("The standard output is closed."));
    const CsvReport report = context.await(toStandardOutput ? csv.exportTrips(query, standardOutput, options)
                                                            : csv.exportTrips(query, path, options));
    context.output().document({{QStringLiteral("file"), path},
                               {QStringLiteral("trips"), report.trips},
                               {QStringLiteral("rows"), report.rows},
                               {QStringLiteral("bytes"), report.bytes}});
    if (!toStandardOutput)
        context.output().line(Messages::tr("%1 trips written to %2.").arg(report.trips).arg(printable(path)));
}

Option filterOption()
{
    return {QStringLiteral("filter"), QStringLiteral("upcoming|current|past|all"),
            Messages::tr("which trips; all by default")};
}

Option searchOption()
{
    return {QStringLiteral("search"), QStringLiteral("T"),
            Messages::tr("only trips with this in name or description")};
}

QList<Option> orderOptions()
{
    return {{QStringLiteral("sort"), QStringLiteral("departure|name|return"),
             Messages::tr("what the order follows")},
            {QStringLiteral("order"), QStringLiteral("asc|desc"), Messages::tr("ascending or descending")}};
}

QList<Option> draftOptions(bool forNewTrip)
{
    return {
        {QStringLiteral("name"), QStringLiteral("N"), Messages::tr("what the trip is called"), forNewTrip},
        {QStringLiteral("from"), QStringLiteral("DATE"), Messages::tr("day of departure, 2027-06-01"),
         forNewTrip},
        {QStringLiteral("to"), QStringLiteral("DATE"), Messages::tr("day of return"), forNewTrip},
        {QStringLiteral("purpose"), QStringLiteral("P"), Messages::tr("pleasure, business or other")},
        {QStringLiteral("description"), QStringLiteral("D"), Messages::tr("notes on the trip")},
        {QStringLiteral("description-file"), QStringLiteral("FILE"),
         Messages::tr("the same from a file, or with - from the standard input")},
    };
}

} // namespace

QList<Command> tripCommands()
{
    const QString trips = QStringLiteral("trips");
    const QString id = QStringLiteral("ID");
    const QList<Option> paging{
        {QStringLiteral("limit"), QStringLiteral("N"),
         Messages::tr("how many at once, 1 to 1000; 20 by default")},
        {QStringLiteral("after"), QStringLiteral("CURSOR"), Messages::tr("go on behind an earlier page")},
    };
    const QList<Option> target{
        {QStringLiteral("format"), QStringLiteral("csv"), Messages::tr("the form of the file"), true},
        {QStringLiteral("output"), QStringLiteral("FILE"),
         Messages::tr("where to; the standard output by default")},
        {QStringLiteral("items"),
         {},
         Messages::tr("one row for each flight, stay and so on, beside its trip")},
        {QStringLiteral("bom"),
         {},
         Messages::tr("begin with a byte order mark, for spreadsheets that need one")},
    };
    return {
        {{trips, QStringLiteral("list")},
         {},
         Messages::tr("Trips of the user and those shared with them."),
         QList<Option>{filterOption(), searchOption()} + orderOptions() + paging,
         list},
        {{trips, QStringLiteral("show")}, id, Messages::tr("A trip with all that hangs on it."), {}, show},
        {{trips, QStringLiteral("add")}, {}, Messages::tr("Makes a trip."), draftOptions(true), add},
        {{trips, QStringLiteral("update")},
         id,
         Messages::tr("Changes what is given of a trip."),
         draftOptions(false),
         update},
        {{trips, QStringLiteral("delete")}, id, Messages::tr("Puts a trip into the trash."), {}, remove},
        tripCheckCommand(),
        {{trips, QStringLiteral("statistics")},
         {},
         Messages::tr("How many trips, days, flights and nights."),
         {},
         statistics},
        {{trips, QStringLiteral("export")},
         {},
         Messages::tr("Writes trips to a file."),
         target + QList<Option>{filterOption(), searchOption()} + orderOptions(),
         exportTrips},
    };
}

} // namespace viatica
