// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/column_dialog.h"
#include "gui/duplicate_trip_dialog.h"
#include "gui/filter_button.h"
#include "gui/move_trip_dialog.h"
#include "gui/theme.h"
#include "gui/trip_details_pane.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_outline_model.h"
#include "models/trip_table_model.h"
#include "services/seed_service.h"

#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QDir>

using namespace viatica;
using namespace viatica::test;

/// The trips page and its dialogs with the sample data, in both themes, at several sizes and with a large font,
/// saved to the folder that VIATICA_PHOTOGRAPHS names. Without one it only proves that all of it can be drawn.
class TripPhotographsTest : public QObject
{
    Q_OBJECT

private:
    static void photograph(QWidget& widget, const QString& name)
    {
        QCoreApplication::processEvents(); // layouts and deferred updates
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("VIATICA_PHOTOGRAPHS");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(QDir(folder).filePath(name + QLatin1Char('-') +
                                                   QString::fromLatin1(QTest::currentDataTag()) +
                                                   QStringLiteral(".png"))));
    }
    template <class Dialog>
    static Dialog* opened(Desktop& desktop, ActionId id)
    {
        desktop.window().actions().action(id)->trigger();
        auto* dialog = desktop.trips().findChild<Dialog*>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theTripsPageCanBeDrawn_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("points");
        QTest::addColumn<QSize>("size");
        const int normal = QApplication::font().pointSize();
        QTest::newRow("light-1024") << int(ThemeMode::Light) << normal << QSize(1024, 640);
        QTest::newRow("dark-1024") << int(ThemeMode::Dark) << normal << QSize(1024, 640);
        QTest::newRow("light-1440") << int(ThemeMode::Light) << normal << QSize(1440, 900);
        QTest::newRow("dark-1440") << int(ThemeMode::Dark) << normal << QSize(1440, 900);
        QTest::newRow("light-narrow") << int(ThemeMode::Light) << normal << QSize(760, 900);
        QTest::newRow("light-large") << int(ThemeMode::Light) << 20 << QSize(1024, 640);
        QTest::newRow("dark-large-1440") << int(ThemeMode::Dark) << 20 << QSize(1440, 900);
    }

    void theTripsPageCanBeDrawn()
    {
        QFETCH(int, mode);
        QFETCH(int, points);
        QFETCH(QSize, size);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPointSize(points);
        QApplication::setFont(font);
        applyTheme(*qApp, ThemeMode(mode));
        {
            Desktop desktop;
            desktop.clock.setToday(QDate(2027, 5, 14));
            desktop.signIn();
            auto* services = desktop.composition().services();
            SeedService seed(services->database, services->session, services->cache, desktop.clock);
            await(seed.seedSample());
            desktop.window().resize(size);
            desktop.refresh();
            click(&desktop.trips().filterButton(TripFilter::All));
            QTRY_VERIFY(desktop.model().isCurrent() && !desktop.model().isLoading());
            int row = 0;
            for (int i = 0; i < desktop.model().rowCount(); ++i)
                if (desktop.model().trip(i).items() > desktop.model().trip(row).items())
                    row = i;
            desktop.table().select(row);
            desktop.table().setFocus();
            QTRY_VERIFY(!desktop.trips().details().isVisible() ||
                        desktop.trips().details().model().trip() == desktop.model().trip(row).id);
            photograph(desktop.window(), QStringLiteral("trips-details"));
            if (!desktop.trips().details().isVisible()) {
                desktop.window().actions().action(ActionId::ShowDetails)->trigger();
                QTRY_VERIFY(desktop.trips().details().model().trip() == desktop.model().trip(row).id);
                photograph(desktop.window(), QStringLiteral("trips-details-asked"));
            }

            auto* move = opened<MoveTripDialog>(desktop, ActionId::MoveTripDates);
            QVERIFY(move);
            auto* departure = child<QDateEdit>(move, "departure");
            departure->setDate(departure->date().addDays(16));
            QTRY_VERIFY(move->isPreviewCurrent());
            photograph(*move, QStringLiteral("move"));
            child<QCheckBox>(move, "withItems")->setChecked(false);
            photograph(*move, QStringLiteral("move-without"));
            move->reject();
            QTRY_VERIFY(!desktop.trips().findChild<MoveTripDialog*>());

            auto* copy = opened<DuplicateTripDialog>(desktop, ActionId::DuplicateTrip);
            QVERIFY(copy);
            photograph(*copy, QStringLiteral("duplicate"));
            copy->reject();
            QTRY_VERIFY(!desktop.trips().findChild<DuplicateTripDialog*>());

            auto* columns = opened<ColumnDialog>(desktop, ActionId::ChooseColumns);
            QVERIFY(columns);
            photograph(*columns, QStringLiteral("columns"));
            columns->reject();

            desktop.table().selectAll();
            photograph(desktop.window(), QStringLiteral("trips-several"));
        }
        QApplication::setFont(before);
    }
};

QTEST_MAIN(TripPhotographsTest)
#include "test_trip_photographs.moc"
