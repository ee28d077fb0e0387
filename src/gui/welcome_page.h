// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/user.h"

#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

namespace viatica {

class Error;
class FormMessages;

/// Asks for name, address and password of a new account: at the first start on this computer, and for a further
/// account on a database that is there.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose {
        FirstStart, ///< there is no database yet; going on makes one
        NewAccount,
    };

    explicit WelcomePage(QWidget* parent = nullptr);
    ~WelcomePage() override;

    /// @p where names the database for NewAccount.
    void setPurpose(Purpose purpose, const QString& where = {});
    /// Whether there is something to go back to.
    void setCanGoBack(bool canGoBack);
    [[nodiscard]] Registration registration() const;
    [[nodiscard]] bool remember() const;
    /// Puts messages beside the fields, or above them.
    void showError(const Error& error);
    /// Forgets the password, and everything else that was typed.
    void clear();
    void setWorking(bool working);
    void setBusy(bool busy);
    /// Work takes long: it can be given up now.
    void setSlow(bool slow);

Q_SIGNALS:
    /// The form is complete; registration() has what to register.
    void submitted();
    void signInRequested();
    void backRequested();
    void cancelRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void submit();

    std::unique_ptr<Ui::WelcomePage> m_ui;
    FormMessages* m_messages;
    bool m_isNew = false; ///< an account on a database that is there
    bool m_working = false;
};

} // namespace viatica
