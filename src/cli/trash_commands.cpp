// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "interchange/entity_json.h"
#include "services/trash_service.h"

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

void list(Context& context)
{
    int limit = 200;
    if (const auto text = context.invocation().value(QStringLiteral("limit"))) {
        bool isNumber = false;
        limit = text->toInt(&isNumber);
        if (!isNumber || limit < 1 || limit > 200)
            throw UsageError(Messages::tr("--limit takes a number from 1 to 200."));
    }
    const QString after = context.invocation().value(QStringLiteral("after")).value_or(QString());
    const TrashList page = context.await(context.trash().list(limit, after));
    QJsonArray items;
    QList<QStringList> rows;
    for (const TrashEntry& entry : page.rows) {
        items.append(QJsonObject{{QStringLiteral("id"), json::value(entry.id)},
                                 {QStringLiteral("kind"), entry.kind},
                                 {QStringLiteral("rowId"), entry.rowId.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("title"), entry.title},
                                 {QStringLiteral("deletedAt"), json::value(entry.deletedAt)}});
        rows.append({entry.deletedAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")), entry.kind,
                     entry.title, entry.id.toString()});
    }
    context.output().document(jsonList(items, page.next));
    if (rows.isEmpty())
        context.output().line(Messages::tr("The trash is empty."));
    else
        context.output().table(
            {Messages::tr("Deleted"), Messages::tr("Kind"), Messages::tr("What"), Messages::tr("Id")}, rows);
    if (!page.next.isEmpty())
        context.output().line(Messages::tr("\nMore with --after %1").arg(page.next));
}

void restore(Context& context)
{
    const auto id = TrashId::fromString(context.invocation().argument);
    if (!id)
        throw Error(ErrorKind::NotFound, Messages::tr("There is no such thing in the trash."));
    const bool withoutVoucherUses = context.invocation().has(QStringLiteral("without-voucher-uses"));
    const RestoreReport report = context.await(context.trash().restore(*id, withoutVoucherUses));
    QJsonArray leftOut;
    for (const RestoreReport::LeftOut& row : report.leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("kind"), row.kind},
                                   {QStringLiteral("title"), row.title},
                                   {QStringLiteral("reason"), row.reason}});
    context.output().document({{QStringLiteral("kind"), report.kind},
                               {QStringLiteral("id"), report.rowId.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("title"), report.title},
                               {QStringLiteral("leftOut"), leftOut}});
    context.output().line(Messages::tr("“%1” is back.").arg(printable(report.title)));
    for (const RestoreReport::LeftOut& row : report.leftOut)
        context.output().line(
            Messages::tr("Left out: %1 (%2)").arg(printable(row.title), printable(row.reason)));
}

} // namespace

QList<Command> trashCommands()
{
    const QString trash = QStringLiteral("trash");
    return {
        {{trash, QStringLiteral("list")},
         {},
         Messages::tr("What was deleted in the last 30 days."),
         {{QStringLiteral("limit"), QStringLiteral("N"), Messages::tr("how many at once, 1 to 200")},
          {QStringLiteral("after"), QStringLiteral("CURSOR"), Messages::tr("go on behind an earlier page")}},
         list},
        {{trash, QStringLiteral("restore")},
         QStringLiteral("ID"),
         Messages::tr("Brings something back, with all that went with it."),
         {{QStringLiteral("without-voucher-uses"),
           {},
           Messages::tr("all but the uses of vouchers, where a balance was spent since")}},
         restore},
    };
}

} // namespace viatica
