// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trip_service.h"

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

/// Writes trips to a CSV file. It stays open until the file is whole; cancelling leaves no file behind. Deletes
/// itself when it closes.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p listed what the list shows; the numbers are what is known so far, for the choice.
    ExportDialog(TripService& trips, const TripQuery& listed, qint64 listedCount, qint64 allCount, Dialogs& dialogs,
                 Settings& settings, QWidget* parent = nullptr);
    ~ExportDialog() override;

    void reject() override;

private:
    void browse();
    void start();
    void showProgress(qint64 done, qint64 total);
    void showError(const Error& error);
    void setRunning(bool running);
    void describeFile();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    const TripQuery m_listed;
    Dialogs& m_dialogs;
    Settings& m_settings;
    TripCsvExport* m_export;
    Requests* m_requests;
    bool m_running = false;
};

} // namespace viatica
