// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/saved_databases.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ConnectPage;
}

namespace viatica {

class ConnectionCheck;
class Dialogs;
class Error;
class FormMessages;
class Requests;
struct ConnectionFields;
struct ConnectionReport;

/// The form of a connection to a server. It tries the connection out before it is used, and says in place
/// which step fails and what to do; the owner of an empty database can make the tables from here.
class ConnectPage final : public QWidget
{
    Q_OBJECT

public:
    ConnectPage(ConnectionCheck& check, Dialogs& dialogs, QWidget* parent = nullptr);
    ~ConnectPage() override;

    /// An empty form.
    void begin();
    /// A saved database, its password included where it is known.
    void begin(const SavedDatabase& database);
    /// Why it cannot be used as it is: beside the field that is at fault.
    void showError(const Error& error);
    /// Forgets the password and gives up what is under way.
    void clear();

    [[nodiscard]] SavedDatabase database() const;

Q_SIGNALS:
    /// The connection works.
    void accepted(const viatica::SavedDatabase& database);
    void backRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpForm();
    void showFields(const ConnectionFields& fields);
    [[nodiscard]] ConnectionFields fields() const;
    void hostEdited(const QString& text);
    /// Takes a whole address in the host's field apart. @returns whether there was one
    bool readAddress();
    void tlsChanged();
    void chooseCertificate();
    void edited();
    void test(bool thenConnect);
    void reported(const ConnectionReport& report, bool thenConnect);
    void makeTables();
    void setTesting(bool testing);

    std::unique_ptr<Ui::ConnectPage> m_ui;
    ConnectionCheck& m_check;
    Dialogs& m_dialogs;
    FormMessages* m_messages;
    Requests* m_requests;
    SavedDatabase m_base;
    bool m_tlsChosen = false; ///< by the person; until then it follows the server's name
    bool m_testing = false;
    int m_form = 0; ///< goes up with each beginning: what was asked for an earlier one no longer matters
    qsizetype m_hostLength = 0; ///< before the last change, to tell a paste from typing
};

} // namespace viatica
