// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace viatica {

class SignInPage;

/// Over the window, and over a form that is open in it, when the session has ended: whoever signs in again
/// goes on where they were. Closing it leaves what was read readable. Deletes itself when it closes.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(const QString& email, const QString& why, QWidget* parent);
    [[nodiscard]] SignInPage& page() { return *m_page; }

private:
    SignInPage* m_page;
};

} // namespace viatica
