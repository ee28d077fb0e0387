// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/voucher_options.h"
#include "cli/voucher_rows.h"
#include "interchange/voucher_csv.h"
#include "services/voucher_service.h"

#include <QSaveFile>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

constexpr int largestPage = 1'000;
const QString numbers = QStringLiteral("numbers");

Error noSuchVoucher()
{
    return {ErrorKind::NotFound, Messages::tr("There is no such voucher.")};
}

VoucherId voucherId(const Context& context)
{
    const auto id = VoucherId::fromString(context.invocation().argument);
    if (!id)
        throw noSuchVoucher();
    return *id;
}

FlightId flightFrom(const Invocation& invocation)
{
    const auto id = FlightId::fromString(invocation.value(QStringLiteral("flight")).value_or(QString()));
    if (!id)
        throw Error(ErrorKind::NotFound, Messages::tr("There is no such flight."));
    return *id;
}

/// "me", which is also meant without the option, or the id of a companion. @throws UsageError
std::pair<TravellerType, QUuid> travellerFrom(const Context& context)
{
    const QString text =
        context.invocation().value(QStringLiteral("traveller")).value_or(QStringLiteral("me"));
    if (text == QLatin1String("me"))
        return {TravellerType::User, context.user().id.uuid()};
    const auto companion = CompanionId::fromString(text);
    if (!companion)
        throw UsageError(Messages::tr("--traveller takes “me” or the id of a companion."));
    return {TravellerType::Companion, companion->uuid()};
}

bool yesOrNo(const QString& text)
{
    if (text != QLatin1String("yes") && text != QLatin1String("no"))
        throw UsageError(Messages::tr("--used takes yes or no."));
    return text == QLatin1String("yes");
}

void printList(Context& context, const QList<VoucherSummary>& vouchers, QJsonObject object)
{
    const QDate today = context.clock().today();
    const bool withNumbers = context.invocation().has(numbers);
    QJsonArray items;
    QList<QStringList> rows;
    for (const VoucherSummary& voucher : vouchers) {
        items.append(voucherListObject(voucher, today, withNumbers));
        rows.append(voucherListRow(voucher, today, withNumbers));
    }
    object.insert(QStringLiteral("items"), items);
    context.output().document(object);
    if (rows.isEmpty())
        context.output().line(Messages::tr("No vouchers."));
    else
        context.output().table(voucherListHeadings(), rows);
}

void list(Context& context)
{
    const VoucherPage page =
        context.await(context.vouchers().getUserVouchers(voucherQuery(context.invocation())));
    QJsonObject object = jsonList({}, page.next);
    object.insert(QStringLiteral("total"), page.total);
    printList(context, page.rows, object);
    if (!page.next.isEmpty())
        context.output().line(Messages::tr("\n%1 of %2. More with --after %3")
                                  .arg(page.rows.size())
                                  .arg(page.total)
                                  .arg(page.next));
}

void expiring(Context& context)
{
    int days = 30;
    if (const auto text = context.invocation().value(QStringLiteral("days"))) {
        bool isNumber = false;
        days = text->toInt(&isNumber);
        if (!isNumber || days < 0 || days > 36'500)
            throw UsageError(Messages::tr("--days takes a number from 0 to 36500."));
    }
    printList(context, context.await(context.vouchers().getExpiringVouchers(days)), jsonList({}));
}

void show(Context& context)
{
    const VoucherId id = voucherId(context);
    const Voucher voucher = context.await(context.vouchers().getVoucher(id));
    printVoucher(context.output(), voucher, context.clock().today());
}

void add(Context& context)
{
    VoucherDraft draft;
    applyVoucherOptions(context.invocation(), draft);
    const Voucher made = context.await(context.vouchers().createVoucher(draft));
    printVoucher(context.output(), made, context.clock().today());
}

void update(Context& context)
{
    const VoucherId id = voucherId(context);
    if (!hasVoucherOptions(context.invocation()))
        throw UsageError(Messages::tr("Nothing to change: give at least one of its options."));
    const Voucher read = context.await(context.vouchers().getVoucher(id));
    VoucherDraft draft = read;
    applyVoucherOptions(context.invocation(), draft);
    const Voucher changed = context.await(context.vouchers().updateVoucher(read, draft));
    printVoucher(context.output(), changed, context.clock().today());
}

void mark(Context& context)
{
    const VoucherId id = voucherId(context);
    const bool used = yesOrNo(context.invocation().value(QStringLiteral("used")).value_or(QString()));
    const Voucher marked = context.await(context.vouchers().markCertificate(id, used));
    printVoucher(context.output(), marked, context.clock().today());
}

void remove(Context& context)
{
    const VoucherId id = voucherId(context);
    const QList<TrashedVoucher> trashed = context.await(context.vouchers().deleteVouchers({id}));
    if (trashed.isEmpty())
        throw noSuchVoucher();
    const TrashedVoucher& entry = trashed.constFirst();
    context.output().document({{QStringLiteral("id"), entry.voucher.toString()},
                               {QStringLiteral("trashId"), entry.trash.toString()}});
    context.output().line(Messages::tr("The voucher is in the trash. Back with: viaticactl trash restore %1")
                              .arg(entry.trash.toString()));
}

/// Of the voucher's own currency; nothing stands for a certificate.
Money amountFor(Context& context, const Voucher& voucher)
{
    const auto text = context.invocation().value(QStringLiteral("amount"));
    if (!text && !voucher.isCertificate())
        throw UsageError(Messages::tr("--amount is needed."));
    return text ? amountFrom(*text, voucher.currency, QStringLiteral("amountUsed"))
                : Money(0, voucher.currency);
}

void attach(Context& context)
{
    VoucherUse use;
    use.voucher = voucherId(context);
    use.flight = flightFrom(context.invocation());
    if (const auto id = context.invocation().value(QStringLiteral("id"))) {
        const auto known = AttachmentId::fromString(*id);
        if (!known)
            throw UsageError(Messages::tr("--id takes a UUID."));
        use.id = *known;
    }
    const Voucher voucher = context.await(context.vouchers().getVoucher(use.voucher));
    use.amount = amountFor(context, voucher);
    std::tie(use.travellerType, use.travellerId) = travellerFrom(context);
    printUse(context.output(), context.await(context.vouchers().attachVoucherToFlight(use)));
}

void detach(Context& context)
{
    const auto id = AttachmentId::fromString(context.invocation().argument);
    const QList<VoucherAttachment> detached =
        id ? context.await(context.vouchers().detach({*id})) : QList<VoucherAttachment>();
    if (detached.isEmpty())
        throw Error(ErrorKind::NotFound, Messages::tr("There is no such use of a voucher."));
    printUse(context.output(), detached.constFirst());
}

void reissue(Context& context)
{
    const VoucherId id = voucherId(context);
    Reissue wanted;
    wanted.voucherNumber = context.invocation().value(QStringLiteral("number")).value_or(QString());
    wanted.issuer = context.invocation().value(QStringLiteral("issuer"));
    if (const auto expires = context.invocation().value(QStringLiteral("expires")))
        wanted.expirationDate = expiryFrom(*expires, QStringLiteral("expirationDate"));
    const Voucher made = context.await(context.vouchers().reissueVoucher(id, wanted));
    printVoucher(context.output(), made, context.clock().today());
}

void statistics(Context& context)
{
    printStatistics(context.output(), context.await(context.vouchers().getVoucherStatistics()));
}

void history(Context& context)
{
    const VoucherId id = voucherId(context);
    printHistory(context.output(), context.await(context.vouchers().history(id)), context.clock().today(),
                 context.invocation().has(numbers));
}

void suggest(Context& context)
{
    const FlightId flight = flightFrom(context.invocation());
    const QString currency =
        context.invocation().value(QStringLiteral("currency")).value_or(QString()).toUpper();
    const Money cost = amountFrom(context.invocation().value(QStringLiteral("cost")).value_or(QString()),
                                  currency, QStringLiteral("amountUsed"));
    VoucherService& vouchers = context.vouchers(); // somebody is signed in from here on
    const auto [type, traveller] = travellerFrom(context);
    printSuggestion(context.output(), context.await(vouchers.suggestFor(flight, cost, type, traveller)),
                    context.clock().today(), context.invocation().has(numbers));
}

QList<VoucherSummary> allVouchers(Context& context)
{
    VoucherQuery query;
    query.limit = largestPage;
    QList<VoucherSummary> vouchers;
    do {
        const VoucherPage page = context.await(context.vouchers().getUserVouchers(query));
        vouchers += page.rows;
        query.after = page.next;
    } while (!query.after.isEmpty());
    return vouchers;
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        const QString sentence = Messages::tr("The file cannot be written: %1.").arg(file.errorString());
        throw Error(ErrorKind::Validation, sentence, {{QStringLiteral("file"), sentence}});
    }
}

/// To a file, or with "-" or none to the standard output. With --json the report goes there, so a file is
/// needed.
void exportVouchers(Context& context)
{
    if (context.invocation().value(QStringLiteral("format")) != QStringLiteral("csv"))
        throw UsageError(Messages::tr("--format takes csv."));
    const QString path = context.invocation().value(QStringLiteral("output")).value_or(QStringLiteral("-"));
    const bool toStandardOutput = path == QLatin1String("-");
    if (toStandardOutput && context.output().isJson())
        throw UsageError(Messages::tr("With --json, --output names the file; the report is the document."));
    VoucherCsvOptions options;
    options.byteOrderMark = context.invocation().has(QStringLiteral("bom"));
    options.numbers = context.invocation().has(numbers);
    const QList<VoucherSummary> vouchers = allVouchers(context);
    qsizetype rows = vouchers.size();
    QByteArray bytes;
    if (context.invocation().has(QStringLiteral("ledger"))) {
        const QList<LedgerEntry> entries = context.await(context.vouchers().getLedger());
        rows = entries.size();
        bytes = ledgerCsv(entries, vouchers, options);
    } else {
        bytes = voucherCsv(vouchers, context.clock().today(), options);
    }
    if (toStandardOutput) {
        Output::raw(bytes);
        return;
    }
    writeFile(path, bytes);
    context.output().document({{QStringLiteral("file"), path},
                               {QStringLiteral("rows"), rows},
                               {QStringLiteral("bytes"), bytes.size()}});
    context.output().line(Messages::tr("%1 rows written to %2.").arg(rows).arg(printable(path)));
}

Option numbersOption()
{
    return {numbers, {}, Messages::tr("whole numbers of vouchers, not only their ends")};
}

Option flightOption()
{
    return {QStringLiteral("flight"), QStringLiteral("F"), Messages::tr("the id of the flight"), true};
}

Option travellerOption()
{
    return {QStringLiteral("traveller"), QStringLiteral("me|COMPANION"),
            Messages::tr("who travels: me, or the id of a companion; me by default")};
}

QList<Option> listOptions()
{
    return {{QStringLiteral("status"), QStringLiteral("S"),
             Messages::tr("open, partially_used, used, expired or transferred, as of today")},
            {QStringLiteral("type"), QStringLiteral("T"), Messages::tr("only of this type")},
            {QStringLiteral("issuer"), QStringLiteral("I"), Messages::tr("only of this issuer")},
            {QStringLiteral("currency"), QStringLiteral("C"), Messages::tr("only in this currency")},
            {QStringLiteral("expiring"), QStringLiteral("DAYS"),
             Messages::tr("only what expires within so many days")},
            {QStringLiteral("search"), QStringLiteral("T"), Messages::tr("in issuer, number and account")},
            {QStringLiteral("limit"), QStringLiteral("N"),
             Messages::tr("how many at once, 1 to 1000; 200 by default")},
            {QStringLiteral("after"), QStringLiteral("CURSOR"), Messages::tr("go on behind an earlier page")},
            numbersOption()};
}

QList<Option> exportOptions()
{
    return {{QStringLiteral("format"), QStringLiteral("csv"), Messages::tr("the form of the file"), true},
            {QStringLiteral("output"), QStringLiteral("FILE"),
             Messages::tr("where to; the standard output by default")},
            {QStringLiteral("ledger"), {}, Messages::tr("one row for each use in place of each voucher")},
            {QStringLiteral("bom"),
             {},
             Messages::tr("begin with a byte order mark, for spreadsheets that need one")},
            numbersOption()};
}

/// The commands that only look.
QList<Command> readingCommands(const QString& vouchers, const QString& id)
{
    return {
        {{vouchers, QStringLiteral("list")},
         {},
         Messages::tr("Vouchers, the earliest expiry first."),
         listOptions(),
         list},
        {{vouchers, QStringLiteral("show")}, id, Messages::tr("A voucher with its number."), {}, show},
        {{vouchers, QStringLiteral("expiring")},
         {},
         Messages::tr("What can still be used and expires soon."),
         {{QStringLiteral("days"), QStringLiteral("N"), Messages::tr("within so many days; 30 by default")},
          numbersOption()},
         expiring},
        {{vouchers, QStringLiteral("statistics")}, {}, Messages::tr("Sums per currency."), {}, statistics},
        {{vouchers, QStringLiteral("history")},
         id,
         Messages::tr("A voucher's uses and its reissues."),
         {numbersOption()},
         history},
        {{vouchers, QStringLiteral("suggest")},
         {},
         Messages::tr("Which vouchers could pay for a flight."),
         {flightOption(),
          {QStringLiteral("cost"), QStringLiteral("A"), Messages::tr("what is to be paid, 1234.50"), true},
          {QStringLiteral("currency"), QStringLiteral("C"), Messages::tr("its currency, as EUR"), true},
          travellerOption(),
          numbersOption()},
         suggest},
        {{vouchers, QStringLiteral("export")},
         {},
         Messages::tr("Writes vouchers or their uses to a file."),
         exportOptions(),
         exportVouchers},
    };
}

} // namespace

QList<Command> voucherCommands()
{
    const QString vouchers = QStringLiteral("vouchers");
    const QString id = QStringLiteral("ID");
    return readingCommands(vouchers, id) +
           QList<Command>{
               {{vouchers, QStringLiteral("add")},
                {},
                Messages::tr("Makes a voucher."),
                voucherOptions(true),
                add},
               {{vouchers, QStringLiteral("update")},
                id,
                Messages::tr("Changes what is given of a voucher."),
                voucherOptions(false),
                update},
               {{vouchers, QStringLiteral("mark")},
                id,
                Messages::tr("Says that a certificate is used, or that it is not."),
                {{QStringLiteral("used"), QStringLiteral("yes|no"), Messages::tr("whether it is used"),
                  true}},
                mark},
               {{vouchers, QStringLiteral("delete")},
                id,
                Messages::tr("Puts a voucher into the trash."),
                {},
                remove},
               {{vouchers, QStringLiteral("attach")},
                id,
                Messages::tr("Uses a voucher on a flight."),
                {flightOption(),
                 travellerOption(),
                 {QStringLiteral("amount"), QStringLiteral("A"),
                  Messages::tr("how much, 1234.50; left out for a certificate")},
                 {QStringLiteral("id"), QStringLiteral("UUID"),
                  Messages::tr("of the use: a repeat with the same is the same use")}},
                attach},
               {{vouchers, QStringLiteral("detach")}, id, Messages::tr("Takes a use back."), {}, detach},
               {{vouchers, QStringLiteral("reissue")},
                id,
                Messages::tr("A new voucher for what is left."),
                {{QStringLiteral("number"), QStringLiteral("N"),
                  Messages::tr("the number of the new voucher"), true},
                 {QStringLiteral("expires"), QStringLiteral("DATE"),
                  Messages::tr("its last day, 2027-06-30, or none")},
                 {QStringLiteral("issuer"), QStringLiteral("I"),
                  Messages::tr("who issued it, if it is another")}},
                reissue},
           };
}

} // namespace viatica
