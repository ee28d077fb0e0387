// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace viatica::test {

class Desktop;

/// Called with the name of the page or of the action that opened a dialog, and the window as it is in sight.
using LookAt = std::function<void(const QString& name, QWidget& window)>;

/// The ways to all windows, as far as actions lead to them: pages and actions that are added later are met by
/// themselves.

/// The pages before somebody is signed in. Starts the program.
void everyStartPage(Desktop& desktop, const LookAt& look);
/// Signs in and makes something for each list to show: three trips, one of them in the trash.
void fillEveryList(Desktop& desktop);
/// The pages of somebody who is signed in, once their lists are filled.
void everyPage(Desktop& desktop, const LookAt& look);
/// The dialogs over the first page. @returns how many
int everyDialog(Desktop& desktop, const LookAt& look);

} // namespace viatica::test
