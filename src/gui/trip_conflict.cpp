// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_conflict.h"

#include "gui/dialogs.h"

#include <QCoreApplication>

namespace viatica {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("viatica::TripConflict", text);
}

} // namespace

void askAboutConflict(QWidget* parent, Dialogs& dialogs, const TripConflict& conflict,
                      std::function<void(const TripResolution&)> resolved)
{
    Question question;
    if (!conflict.theirs) {
        question.title = tr(QT_TRANSLATE_NOOP("viatica::TripConflict", "The trip is gone"));
        question.text = tr(QT_TRANSLATE_NOOP(
            "viatica::TripConflict", "This trip was deleted while you were editing it. What you typed is still here."));
        question.answers = {tr(QT_TRANSLATE_NOOP("viatica::TripConflict", "Save as &New Trip")),
                            tr(QT_TRANSLATE_NOOP("viatica::TripConflict", "&Back"))};
        dialogs.ask(parent, question, [mine = conflict.mine, resolved = std::move(resolved)](int answer) {
            if (answer == 0)
                resolved({TripResolution::Kind::SaveAsNew, mine});
        });
        return;
    }
    question.title = tr(QT_TRANSLATE_NOOP("viatica::TripConflict", "The trip was changed meanwhile"));
    question.text = tr(QT_TRANSLATE_NOOP(
        "viatica::TripConflict",
        "Somebody else saved this trip while you were editing it. Nothing of yours was saved yet."));
    question.details = tr(QT_TRANSLATE_NOOP(
        "viatica::TripConflict",
        "Reload shows what they saved, in place of what you typed. Overwrite replaces theirs with yours."));
    question.answers = {tr(QT_TRANSLATE_NOOP("viatica::TripConflict", "&Reload")),
                        tr(QT_TRANSLATE_NOOP("viatica::TripConflict", "&Overwrite")),
                        tr(QT_TRANSLATE_NOOP("viatica::TripConflict", "&Back"))};
    dialogs.ask(parent, question, [conflict, resolved = std::move(resolved)](int answer) {
        if (answer == 0)
            resolved({TripResolution::Kind::Reload, *conflict.theirs});
        else if (answer == 1)
            resolved({TripResolution::Kind::Save, conflict.mine});
    });
}

} // namespace viatica
