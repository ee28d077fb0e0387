// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv_reader.h"
#include "interchange/csv_writer.h"

#include <QRandomGenerator>
#include <QTimeZone>
#include <QtTest>

using namespace viatica;

namespace {

/// An RFC 4180 reader that owes nothing to the program's own: a state machine over the bytes.
QList<QStringList> readRfc4180(const QByteArray& bytes)
{
    QList<QStringList> records;
    QStringList record;
    QByteArray cell;
    bool quoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < bytes.size() && bytes.at(i + 1) == '"')
                cell += bytes.at(++i);
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',' || c == '\n') {
            record << QString::fromUtf8(cell);
            cell.clear();
            if (c == '\n') {
                records << record;
                record.clear();
            }
        } else if (c != '\r' || i + 1 >= bytes.size() || bytes.at(i + 1) != '\n') {
            cell += c;
        }
    }
    return records;
}

QByteArray written(const QStringList& cells, const CsvOptions& options = {})
{
    CsvWriter writer(options);
    for (const QString& cell : cells)
        writer.text(cell);
    writer.endRecord();
    return writer.take();
}

QString randomText(QRandomGenerator& random)
{
    // Mostly what breaks CSV and spreadsheets, and some of every plane.
    static const QString nasty = QStringLiteral("\",;\r\n\t'=+-@ \u00e9\u0628\u05d0\u6771\uff1d\u200f0a");
    QString text;
    const int length = random.bounded(8);
    for (int i = 0; i < length; ++i) {
        if (random.bounded(12) == 0)
            text += QStringLiteral("🗼");
        else
            text += nasty.at(random.bounded(int(nasty.size())));
    }
    return text;
}

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellReadsAsItWasMeant_data();
    void everyCellReadsAsItWasMeant();
    void numbersDatesAndInstantsStayWhatTheyAre();
    void recordsEndWithCarriageReturnAndLineFeed();
    void spreadsheetsCanBeGivenAByteOrderMark();
    void whatIsTakenIsNotTakenTwice();
    void anyTextComesBackWithoutLoss();
    void theProgramsOwnReaderAgrees();
};

void TestCsvWriter::everyCellReadsAsItWasMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");

    const auto row = [](const char* name, const QString& text, const QByteArray& cell) {
        QTest::newRow(name) << text << cell;
    };
    row("plain", QStringLiteral("Tokyo"), "Tokyo");
    row("accents in UTF-8", QStringLiteral("Zürich"), "Z\xC3\xBCrich");
    row("emoji", QStringLiteral("🗼"), "\xF0\x9F\x97\xBC");
    row("right to left", QStringLiteral("טוקיו"), QStringLiteral("טוקיו").toUtf8());
    row("a comma", QStringLiteral("Rome, Italy"), "\"Rome, Italy\"");
    row("a semicolon, which some locales read as a separator", QStringLiteral("a;b"), "\"a;b\"");
    row("quotes", QStringLiteral("the \"grand\" tour"), "\"the \"\"grand\"\" tour\"");
    row("a line end", QStringLiteral("a\nb"), "\"a\nb\"");
    row("carriage return and line feed", QStringLiteral("a\r\nb"), "\"a\r\nb\"");
    row("blanks at the ends", QStringLiteral(" a "), "\" a \"");
    row("empty, alone in its record", QString(), "\"\"");
    row("a formula", QStringLiteral("=1+1"), "'=1+1");
    row("a formula in quotes", QStringLiteral("=HYPERLINK(\"x\",\"y\")"),
        "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    row("plus", QStringLiteral("+49 89"), "'+49 89");
    row("minus", QStringLiteral("-5"), "'-5");
    row("at", QStringLiteral("@SUM(A1)"), "'@SUM(A1)");
    row("tab", QStringLiteral("\t=1"), "\"'\t=1\"");
    row("carriage return", QStringLiteral("\r=1"), "\"'\r=1\"");
    row("line feed", QStringLiteral("\n=1"), "\"'\n=1\"");
    row("full-width equals sign", QStringLiteral("＝1"), QStringLiteral("'＝1").toUtf8());
    row("a formula's sign inside", QStringLiteral("a=b"), "a=b");
    row("an apostrophe", QStringLiteral("'t Hoff"), "'t Hoff");
    row("what looks guarded already", QStringLiteral("'=1"), "''=1");
    row("twice", QStringLiteral("''=1"), "'''=1");
    row("SQL", QStringLiteral("'; DROP TABLE trips; --"), "\"'; DROP TABLE trips; --\"");
}

void TestCsvWriter::everyCellReadsAsItWasMeant()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    const QByteArray bytes = written({text});
    QCOMPARE(bytes, cell + "\r\n");
    QCOMPARE(CsvWriter::unguarded(readRfc4180(bytes).value(0).value(0)), text);
}

void TestCsvWriter::numbersDatesAndInstantsStayWhatTheyAre()
{
    CsvWriter writer;
    const QDateTime instant(QDate(2027, 6, 1), QTime(14, 5, 0, 250), QTimeZone("Asia/Tokyo"));
    writer.number(-5)
        .number(0)
        .number(qint64(9'000'000'000))
        .date(QDate(2027, 6, 1))
        .instant(instant)
        .instant({})
        .date({});
    writer.endRecord();
    QCOMPARE(writer.take(), QByteArray("-5,0,9000000000,2027-06-01,2027-06-01T05:05:00.250Z,,\r\n"));
}

void TestCsvWriter::recordsEndWithCarriageReturnAndLineFeed()
{
    CsvWriter writer;
    writer.text(u"a").text(u"b");
    writer.endRecord();
    writer.text(u"").text(u"");
    writer.endRecord();
    QCOMPARE(writer.take(), QByteArray("a,b\r\n,\r\n"));
}

void TestCsvWriter::spreadsheetsCanBeGivenAByteOrderMark()
{
    CsvOptions options;
    options.byteOrderMark = true;
    QCOMPARE(written({QStringLiteral("a")}, options), QByteArray("\xEF\xBB\xBF"
                                                                 "a\r\n"));
    QCOMPARE(written({QStringLiteral("a")}), QByteArray("a\r\n"));
}

void TestCsvWriter::whatIsTakenIsNotTakenTwice()
{
    CsvOptions options;
    options.byteOrderMark = true;
    CsvWriter writer(options);
    writer.text(u"a");
    writer.endRecord();
    QVERIFY(!writer.take().isEmpty());
    QVERIFY(writer.take().isEmpty());
    writer.text(u"");
    writer.endRecord();
    QCOMPARE(writer.take(), QByteArray("\"\"\r\n"));
}

void TestCsvWriter::anyTextComesBackWithoutLoss()
{
    QRandomGenerator random(20270601);
    for (int round = 0; round < 5'000; ++round) {
        QList<QStringList> table;
        CsvWriter writer;
        const int width = 1 + random.bounded(4);
        const int height = 1 + random.bounded(3);
        for (int y = 0; y < height; ++y) {
            QStringList record;
            for (int x = 0; x < width; ++x) {
                record << randomText(random);
                writer.text(record.constLast());
            }
            writer.endRecord();
            table << record;
        }
        const QByteArray bytes = writer.take();
        QList<QStringList> read = readRfc4180(bytes);
        for (QStringList& record : read)
            for (QString& cell : record) {
                // No spreadsheet may take it for a formula.
                QVERIFY2(cell.isEmpty() || !QStringLiteral("=+-@\t\r\n\uff1d").contains(cell.front()),
                         bytes.constData());
                cell = CsvWriter::unguarded(cell);
            }
        QCOMPARE(read, table);
    }
}

void TestCsvWriter::theProgramsOwnReaderAgrees()
{
    QRandomGenerator random(4180);
    for (int round = 0; round < 5'000; ++round) {
        const QStringList record{randomText(random), randomText(random), randomText(random)};
        const QByteArray bytes = written(record);
        const QString text = QString::fromUtf8(bytes);
        CsvReader reader(text);
        const auto read = reader.next();
        QVERIFY(read.has_value());
        QCOMPARE(*read, readRfc4180(bytes).value(0));
        QVERIFY(!reader.next().has_value());
    }
    const QString lenient = QStringLiteral("\uFEFFa,b\n\n\rc \"d\" e,\"f\"\r\"g\nh\"");
    CsvReader reader(lenient);
    QCOMPARE(reader.next().value_or(QStringList()), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(reader.next().value_or(QStringList()),
             (QStringList{QStringLiteral("c \"d\" e"), QStringLiteral("f")}));
    QCOMPARE(reader.next().value_or(QStringList()), (QStringList{QStringLiteral("g\nh")}));
    QVERIFY(!reader.next().has_value());
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "test_csv_writer.moc"
