// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class DiagnosticsDialog;
}

namespace viatica {

class DiagnosticsService;
class Error;
class Requests;
struct ServerFacts;

/// What somebody who helps wants to know: versions, connection, cache. What needs no server is shown at once and also
/// while the connection is lost. Deletes itself when it is closed.
class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p service is null before there is a database.
    explicit DiagnosticsDialog(DiagnosticsService* service, QWidget* parent = nullptr);
    ~DiagnosticsDialog() override;

    void refresh();
    /// What Copy as Text puts on the clipboard.
    [[nodiscard]] QString text() const;

private:
    void fill(const std::optional<ServerFacts>& server);
    void addProgram();
    void addServer(const ServerFacts& facts);
    void addConnection();
    void showFailure(const Error& error);

    std::unique_ptr<Ui::DiagnosticsDialog> m_ui;
    DiagnosticsService* m_service;
    Requests* m_requests;
};

} // namespace viatica
