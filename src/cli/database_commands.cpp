// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "db/local_server.h"
#include "services/maintenance_service.h"
#include "services/seed_service.h"

#include <QDir>
#include <QLocale>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

QJsonObject stepObject(const SchemaStep& step)
{
    QJsonObject object{{QStringLiteral("number"), step.number}, {QStringLiteral("name"), step.name}};
    if (step.appliedAt.isValid())
        object.insert(QStringLiteral("appliedAt"), step.appliedAt.toUTC().toString(Qt::ISODateWithMs));
    return object;
}

QJsonArray stepArray(const QList<SchemaStep>& steps)
{
    QJsonArray array;
    for (const SchemaStep& step : steps)
        array.append(stepObject(step));
    return array;
}

/// "current", "outdated" or "empty".
QString schemaState(const DatabaseStatus& status)
{
    if (status.applied.isEmpty())
        return QStringLiteral("empty");
    return status.pending.isEmpty() ? QStringLiteral("current") : QStringLiteral("outdated");
}

/// The private server before its first start: looking at it must not make it.
void showUnmade(Context& context, const LocalServer::Status& local)
{
    context.output().document({{QStringLiteral("local"), true},
                               {QStringLiteral("dataFolder"), local.dataFolder},
                               {QStringLiteral("schema"), QStringLiteral("missing")},
                               {QStringLiteral("applied"), QJsonArray()},
                               {QStringLiteral("pending"), QJsonArray()}});
    context.output().line(
        Messages::tr("There is no database on this computer yet. The first command that needs one makes "
                     "it, in %1.")
            .arg(QDir::toNativeSeparators(local.dataFolder)));
}

void status(Context& context)
{
    std::optional<LocalServer::Status> local;
    if (context.isLocal()) {
        local = context.runtime().onThread([&] { return context.localServer().status(); });
        if (!local->version) {
            showUnmade(context, *local);
            return;
        }
    }
    const DatabaseStatus status = context.await(context.maintenance().status());
    QJsonObject object{{QStringLiteral("local"), context.isLocal()},
                       {QStringLiteral("serverVersion"), status.serverVersion},
                       {QStringLiteral("database"), status.database},
                       {QStringLiteral("login"), status.login},
                       {QStringLiteral("schema"), schemaState(status)},
                       {QStringLiteral("applied"), stepArray(status.applied)},
                       {QStringLiteral("pending"), stepArray(status.pending)}};
    QList<std::pair<QString, QString>> lines{
        {Messages::tr("Server"), Messages::tr("PostgreSQL %1").arg(status.serverVersion)},
        {Messages::tr("Database"), context.profile().displayName()},
        {Messages::tr("Login"), status.login},
    };
    if (local) {
        object.insert(QStringLiteral("dataFolder"), local->dataFolder);
        object.insert(QStringLiteral("wasRunning"), local->server.has_value());
        lines.append({Messages::tr("Data folder"), QDir::toNativeSeparators(local->dataFolder)});
        lines.append({Messages::tr("Private server"), local->server
                                                          ? Messages::tr("was running")
                                                          : Messages::tr("started for this command")});
    }
    lines.append({Messages::tr("Schema"), status.applied.isEmpty() ? Messages::tr("not set up")
                                                                   : Messages::tr("step %1, %2")
                                                                         .arg(status.applied.last().number)
                                                                         .arg(status.applied.last().name)});
    lines.append({Messages::tr("Pending"),
                  status.pending.isEmpty()
                      ? Messages::tr("nothing")
                      : Messages::tr("%1; “viaticactl db migrate” applies them").arg(status.pending.size())});
    context.output().document(object);
    context.output().properties(lines);
}

void migrate(Context& context)
{
    MaintenanceService& maintenance = context.maintenance();
    if (!context.output().isJson())
        QObject::connect(&maintenance, &MaintenanceService::migrating, &maintenance,
                         [&context](const QString& name) { context.output().line(name); });
    const QList<SchemaStep> steps = context.await(maintenance.migrate());
    const AirportSeed airports = context.bringAirportsUpToDate();
    context.output().document(
        {{QStringLiteral("applied"), stepArray(steps)}, {QStringLiteral("airportsWritten"), airports.written}});
    context.output().line(steps.isEmpty() ? Messages::tr("The schema was up to date.")
                                          : Messages::tr("Steps applied: %1").arg(steps.size()));
    if (airports.listed > 0)
        context.output().line(
            Messages::tr("Airports new or changed: %1").arg(QLocale::c().toString(airports.written)));
}

void undo(Context& context)
{
    const SchemaStep step = context.await(context.maintenance().undo());
    const bool done = step.number > 0;
    context.output().document(
        {{QStringLiteral("undone"), done ? QJsonValue(stepObject(step)) : QJsonValue()}});
    context.output().line(done ? Messages::tr("Taken back: %1").arg(step.name)
                               : Messages::tr("There is nothing to take back."));
}

void seedAirports(Context& context)
{
    const AirportSeed seed = context.await(context.reference().seedAirports());
    context.output().document(
        {{QStringLiteral("listed"), seed.listed}, {QStringLiteral("written"), seed.written}});
    context.output().line(Messages::tr("%1 airports in the list, %2 of them new or changed.")
                              .arg(QLocale::c().toString(seed.listed), QLocale::c().toString(seed.written)));
}

void seedSample(Context& context)
{
    const SampleSeed seed = context.await(context.seeds().seedSample());
    context.output().document({{QStringLiteral("trips"), seed.trips},
                               {QStringLiteral("items"), seed.items},
                               {QStringLiteral("companions"), seed.companions},
                               {QStringLiteral("vouchers"), seed.vouchers}});
    context.output().line(Messages::tr("Added: %1 trips, %2 bookings, %3 companions, %4 vouchers.")
                              .arg(seed.trips)
                              .arg(seed.items)
                              .arg(seed.companions)
                              .arg(seed.vouchers));
}

void grant(Context& context)
{
    const QString login = context.invocation().argument;
    context.await(context.maintenance().grant(login));
    context.output().document(
        {{QStringLiteral("login"), login}, {QStringLiteral("role"), QStringLiteral("viatica_app")}});
    context.output().line(Messages::tr("“%1” may use Viatica's data now.").arg(printable(login)));
}

void maintain(Context& context)
{
    const MaintenanceReport report = context.await(context.maintenance().maintain());
    QJsonArray indexes;
    QList<QStringList> rows;
    for (const IndexUse& use : report.indexes) {
        indexes.append(QJsonObject{{QStringLiteral("table"), use.table},
                                   {QStringLiteral("index"), use.index},
                                   {QStringLiteral("scans"), use.scans},
                                   {QStringLiteral("bytes"), use.bytes}});
        rows.append({use.table, use.index, QString::number(use.scans), QString::number(use.bytes)});
    }
    context.output().document({{QStringLiteral("expiredVouchers"), report.expiredVouchers},
                               {QStringLiteral("oldInvitations"), report.oldInvitations},
                               {QStringLiteral("tables"), report.tables},
                               {QStringLiteral("indexes"), indexes}});
    context.output().line(
        Messages::tr("%1 tables analyzed and their indexes built anew; removed: %2 vouchers that expired "
                     "more than two years ago, %3 invitations answered more than 90 days ago.\n")
            .arg(report.tables)
            .arg(report.expiredVouchers)
            .arg(report.oldInvitations));
    context.output().table(
        {Messages::tr("Table"), Messages::tr("Index"), Messages::tr("Scans"), Messages::tr("Bytes")}, rows);
}

void stop(Context& context)
{
    LocalServer& server = context.localServer();
    const bool stopped = context.runtime().onThread([&server] { return server.stop(); });
    context.output().document({{QStringLiteral("stopped"), stopped}});
    context.output().line(stopped ? Messages::tr("The private server has stopped.")
                                  : Messages::tr("The private server was not running."));
}

} // namespace

QList<Command> databaseCommands()
{
    const QString db = QStringLiteral("db");
    return {
        {{db, QStringLiteral("status")},
         {},
         Messages::tr("What the database is and whether its schema is current."),
         {},
         status},
        {{db, QStringLiteral("migrate")}, {}, Messages::tr("Brings the schema up to date."), {}, migrate},
        {{db, QStringLiteral("undo")},
         {},
         Messages::tr("Takes the newest step of the schema back, with the data in it."),
         {},
         undo},
        {{db, QStringLiteral("seed"), QStringLiteral("airports")},
         {},
         Messages::tr("Loads the program's list of airports."),
         {},
         seedAirports},
        {{db, QStringLiteral("seed"), QStringLiteral("sample")},
         {},
         Messages::tr("Gives the signed-in user sample trips, companions and vouchers."),
         {},
         seedSample},
        {{db, QStringLiteral("grant")},
         QStringLiteral("LOGIN"),
         Messages::tr("Lets a login of the server use Viatica's data."),
         {},
         grant},
        {{db, QStringLiteral("maintain")},
         {},
         Messages::tr(
             "Tidies up, analyzes the tables, builds their indexes anew, and shows how much each is used."),
         {},
         maintain},
        {{db, QStringLiteral("stop")},
         {},
         Messages::tr("Stops the private local server when nobody uses it."),
         {},
         stop},
    };
}

} // namespace viatica
