// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/date_field.h"
#include "domain/translation.h"
#include "gui/column_dialog.h"
#include "gui/duplicate_trip_dialog.h"
#include "gui/filter_button.h"
#include "gui/move_trip_dialog.h"
#include "gui/studio.h"
#include "gui/trip_details_pane.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/timeline_model.h"
#include "models/trip_table_model.h"
#include "services/seed_service.h"

#include <QAction>
#include <QCheckBox>

using namespace viatica;
using namespace viatica::test;

/// The trips page and its dialogs with the sample data, in both themes, at several sizes, with a large font
/// and in German, saved to the folder that VIATICA_PHOTOGRAPHS names. Without one it only proves that all of
/// it can be drawn.
class TripPhotographsTest : public QObject
{
    Q_OBJECT

private:
    static QList<Look> sizes()
    {
        return {
            {"light-1024", ThemeMode::Light, 10, {1024, 640}},
            {"dark-1024", ThemeMode::Dark, 10, {1024, 640}},
            {"light-1440", ThemeMode::Light, 10, {1440, 900}},
            {"dark-1440", ThemeMode::Dark, 10, {1440, 900}},
            {"light-narrow", ThemeMode::Light, 10, {760, 900}},
            {"light-large", ThemeMode::Light, 20, {1024, 640}},
            {"dark-large-1440", ThemeMode::Dark, 20, {1440, 900}},
            {"german", ThemeMode::Light, 10, {1024, 640}, QLocale::German},
            {"german-1440", ThemeMode::Light, 10, {1440, 900}, QLocale::German},
        };
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
        QTest::addColumn<int>("look");
        for (int i = 0; i < sizes().size(); ++i)
            QTest::newRow(sizes().at(i).name) << i;
    }

    void theTripsPageCanBeDrawn()
    {
        QFETCH(int, look);
        Studio studio(sizes().at(look));
        Desktop desktop;
        desktop.clock.setToday(QDate(2027, 5, 14));
        desktop.signIn();
        auto* services = desktop.composition().services();
        SeedService seed(services->database, services->session, services->cache, desktop.clock);
        await(seed.seedSample());
        desktop.window().resize(studio.look().window);
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
        studio.take(desktop.window(), QStringLiteral("trips-details"));
        if (!desktop.trips().details().isVisible()) {
            desktop.window().actions().action(ActionId::ShowDetails)->trigger();
            QTRY_VERIFY(desktop.trips().details().model().trip() == desktop.model().trip(row).id);
            studio.take(desktop.window(), QStringLiteral("trips-details-asked"));
        }

        auto* move = opened<MoveTripDialog>(desktop, ActionId::MoveTripDates);
        QVERIFY(move);
        auto* departure = child<DateField>(move, "departure");
        departure->setDate(departure->date().addDays(16));
        QTRY_VERIFY(move->isPreviewCurrent());
        studio.take(*move, QStringLiteral("move"));
        child<QCheckBox>(move, "withItems")->setChecked(false);
        studio.take(*move, QStringLiteral("move-without"));
        move->reject();
        QTRY_VERIFY(!desktop.trips().findChild<MoveTripDialog*>());

        auto* copy = opened<DuplicateTripDialog>(desktop, ActionId::DuplicateTrip);
        QVERIFY(copy);
        studio.take(*copy, QStringLiteral("duplicate"));
        copy->reject();
        QTRY_VERIFY(!desktop.trips().findChild<DuplicateTripDialog*>());

        auto* columns = opened<ColumnDialog>(desktop, ActionId::ChooseColumns);
        QVERIFY(columns);
        studio.take(*columns, QStringLiteral("columns"));
        columns->reject();

        desktop.table().selectAll();
        studio.take(desktop.window(), QStringLiteral("trips-several"));
    }
};

QTEST_MAIN(TripPhotographsTest)
#include "test_trip_photographs.moc"
