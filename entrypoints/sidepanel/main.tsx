import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/popup.css';
import { showInThisArticle } from '../../lib/in-this-article.tsx';

showInThisArticle({ closeOnShow: false });
