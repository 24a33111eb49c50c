"""`python -m extractnews` and the console script: sets the process up, runs the command, ends it quietly."""

from __future__ import annotations

import gc
import os
import sys

from extractnews import plain_records


def command() -> None:
    """The console script: `main`, and an end without tidying up what the system takes back anyway."""
    try:
        main()
    except SystemExit as end:
        sys.stderr.flush()
        if "extractnews.match.programs" in sys.modules:  # nothing else may have compiled patterns
            sys.modules["extractnews.match.programs"].keep_programs()
        if "concurrent.futures" not in sys.modules:  # worker processes have to be seen out
            os._exit(end.code if isinstance(end.code, int) else 1 if end.code else 0)
        raise


def main() -> None:
    """Runs the command on sys.argv and exits with its status."""
    # What loads at the start stays to the end: to look for garbage in it costs a tenth of a short run.
    gc.disable()
    # Plugins of other packages are none of this command's business, and looking for them takes time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    plain_records.want()
    from extractnews.cli.quick import plain_call
    from extractnews.cli.streams import Messages, discard_output, leave_quietly, utf8_streams
    from extractnews.errors import BadOptionError, ExtractNewsError, UnwritableOutputError

    try:
        utf8_streams()
        try:
            call = plain_call(sys.argv[1:], os.environ)
            if call is not None:
                from extractnews.cli.parsing import parse_pages

                sys.exit(parse_pages(call))
            from extractnews.cli.commands import app

            app()
        finally:
            sys.stdout.flush()
    except ExtractNewsError as error:
        Messages().error(str(error))
        sys.exit(2 if isinstance(error, BadOptionError) else 1)
    except BrokenPipeError:
        leave_quietly()
    except OSError as error:  # of standard output: all others are told where they happen
        Messages().error(str(UnwritableOutputError(error.strerror or str(error))))
        discard_output()
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    command()
