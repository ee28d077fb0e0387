// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/trip_csv_format.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ExportDialog;
}

namespace viatica {

class Dialogs;
class Error;
class Requests;
class Settings;
class TripCsvExport;

/// What there is to export, and what the dialog proposes.
struct ExportChoice
{
    TripQuery listed; ///< what the list shows
    qint64 listedCount = 0;
    qint64 allCount = 0;
    QList<TripId> selected;
    /// Whether the selection is meant. Several selected trips are meant anyway; a single one is mostly the current row.
    bool preferSelected = false;
};

/// Writes trips to a CSV file. It stays open until the file is whole; cancelling leaves no file behind. Deletes
/// itself when it closes.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The numbers in @p choice are what is known so far, to choose by.
    ExportDialog(TripService& trips, ExportChoice choice, Dialogs& dialogs, Settings& settings,
                 QWidget* parent = nullptr);
    ~ExportDialog() override;

    void reject() override;

Q_SIGNALS:
    /// The file is whole.
    void exported(const QString& file, qint64 trips);

private:
    void setUpChoice();
    void setUpColumns();
    [[nodiscard]] TripQuery query() const;
    [[nodiscard]] TripCsvOptions options() const;
    void updatePreview();
    void remember();
    [[nodiscard]] bool check();
    void browse();
    void start();
    void showProgress(qint64 done, qint64 total);
    void showError(const Error& error);
    void setRunning(bool running);
    void describeFile();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    const ExportChoice m_choice;
    Dialogs& m_dialogs;
    Settings& m_settings;
    TripCsvExport* m_export;
    Requests* m_requests;
    bool m_running = false;
};

} // namespace viatica
