"""`python -m app` is the `equilibre` command."""

import sys

from app.main import main

sys.exit(main())
